package kr.dongne.attendance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.event.AssignedEvents;
import kr.dongne.event.EventId;
import kr.dongne.people.AffiliationView;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whom the asker sees at an event: the district and its check-in desk everybody, a dong's official the own dongs. */
@Component
class AttendanceScope {

    private final CurrentActor currentActor;
    private final ObjectProvider<AssignedEvents> assigned;

    AttendanceScope(CurrentActor currentActor, ObjectProvider<AssignedEvents> assigned) {
        this.currentActor = currentActor;
        this.assigned = assigned;
    }

    boolean everybodyAt(EventId event) {
        Actor actor = currentActor.get();
        return actor.seesWholeDistrict()
                || (actor.is(Role.CHECK_IN) && actor.worksAt(event.value()))
                || (actor.is(Role.CONSULTANT) && visits(actor, event));
    }

    /** Refuses whoever only speaks at the event: its list is not for consultants who do not visit. */
    void refuseSpeaker(EventId event) {
        Actor actor = currentActor.get();
        boolean takes = everybodyAt(event) || actor.is(Role.DONG_OFFICIAL) || actor.is(Role.CHECK_IN);
        if (!takes) throw new AccessDeniedException("a speaker takes no attendance");
    }

    /** A consultant takes attendance at the own visits; an event that he or she only speaks at has a desk. */
    private boolean visits(Actor actor, EventId event) {
        return assigned.stream().anyMatch(own -> own.of(actor).contains(event.value()));
    }

    /** Whether the asker answers for the list, as the district and the dongs' officials do; a desk only marks it. */
    boolean ofTheOffice() {
        Actor actor = currentActor.get();
        return actor.seesWholeDistrict() || actor.is(Role.DONG_OFFICIAL);
    }

    /** Whether somebody may be written down in this dong. */
    boolean covers(EventId event, @Nullable DongCode dong) {
        return everybodyAt(event) || (dong != null && currentActor.get().sees(dong));
    }

    List<ListedHead> visible(EventId event, List<ListedHead> all) {
        if (everybodyAt(event)) return all;
        refuseSpeaker(event);
        return of(currentActor.get().dongs(), all);
    }

    /** Those of these dongs, each as what the dongs know them. */
    static List<ListedHead> of(Set<DongCode> own, List<ListedHead> all) {
        return all.stream()
                .filter(head -> head.row().dongs().stream().anyMatch(own::contains))
                .map(head -> new ListedHead(narrowed(head.row(), own), head.attendance(), head.guestInvitation()))
                .toList();
    }

    /** What somebody is in another dong is that dong's business. */
    private static ExpectedRow narrowed(ExpectedRow row, Set<DongCode> own) {
        List<AffiliationView> affiliations = row.affiliations().stream()
                .filter(one -> one.dong() != null && own.contains(one.dong()))
                .toList();
        Set<DongCode> dongs = new LinkedHashSet<>(row.dongs());
        dongs.retainAll(own);
        return new ExpectedRow(
                row.id(),
                row.person(),
                row.name(),
                row.phoneEnding(),
                affiliations,
                dongs,
                row.answer(),
                row.expected(),
                row.represented(),
                row.proxyFor(),
                row.proxyForName(),
                row.status(),
                row.at(),
                row.mark());
    }
}

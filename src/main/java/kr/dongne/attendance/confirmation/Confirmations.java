package kr.dongne.attendance.confirmation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.attendance.DongList;
import kr.dongne.attendance.DongLists;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dongs' word on their own lists: council officers confirm or dispute, the district officer settles what is disputed and
 * closes. What was said holds for the list that was seen; marks that come later open a confirmed list again.
 */
@Service
public class Confirmations {

    /** The most characters of what is wrong, and of how it was settled. */
    public static final int LONGEST = 500;

    private static final String TEXT = "attendance.confirmation.text";

    private final EventQueries events;
    private final DongLists lists;
    private final ConfirmationTable table;
    private final CurrentActor currentActor;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Confirmations(
            EventQueries events,
            DongLists lists,
            ConfirmationTable table,
            CurrentActor currentActor,
            AccessLog accessLog,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.lists = lists;
        this.table = table;
        this.currentActor = currentActor;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** How far each list of the event is, of the dongs that the actor sees; it names nobody who came. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public List<ConfirmationRow> of(EventId id) {
        EventDetails event = events.of(id);
        Actor actor = currentActor.get();
        Map<DongCode, ConfirmationStep> last = table.last(id);
        List<ConfirmationRow> rows = new ArrayList<>();
        Set<DongCode> without = new LinkedHashSet<>(last.keySet());
        for (DongList list : lists.of(event)) {
            without.remove(list.dong());
            if (actor.sees(list.dong())) rows.add(ConfirmationRow.of(id, list, last.get(list.dong())));
        }
        for (DongCode dong : without) // everybody of the dong has left the list since
        if (actor.sees(dong)) rows.add(ConfirmationRow.of(id, lists.of(event, dong), last.get(dong)));
        return rows;
    }

    /** A dong's list with everybody on it; refuses with {@link NotFound} a dong that the actor does not see. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional
    public ConfirmationList of(EventId id, DongCode dong) {
        EventDetails event = seen(id, dong);
        DongList list = lists.of(event, dong);
        List<UUID> subjects = list.rows().stream().map(ExpectedRow::subject).toList();
        if (!subjects.isEmpty()) accessLog.record(AccessTask.ATTENDANCE_READ, subjects, "a dong's list");
        return new ConfirmationList(row(event, list), list.rows());
    }

    /** Everything that was said of a dong's list, the latest first. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public List<ConfirmationStep> history(EventId id, DongCode dong) {
        seen(id, dong);
        return table.steps(id, dong);
    }

    /** The dong says that its list is right; refuses with {@link ConfirmationProblem}, above all when it is another meanwhile. */
    @PreAuthorize(Access.COUNCIL)
    public void confirm(SeenList seen) {
        decide(seen, ConfirmationState.CONFIRMED, null);
    }

    /** The dong says what is wrong with its list, also after it was confirmed. */
    @PreAuthorize(Access.COUNCIL)
    public void dispute(SeenList seen, String text) {
        decide(seen, ConfirmationState.DISPUTED, TypedText.required(text, TEXT, LONGEST));
    }

    /** The office closes a list; of a disputed one it says how that was settled. */
    @PreAuthorize(Access.DISTRICT)
    public void close(SeenList seen, @Nullable String text) {
        decide(seen, ConfirmationState.CLOSED, TypedText.optional(text, LONGEST));
    }

    private void decide(SeenList seen, ConfirmationState next, @Nullable String text) {
        transactions.run(() -> {
            EventDetails event = seen(seen.event(), seen.dong());
            refuseUnlessHeld(event);
            lists.hold(event.id());
            DongList list = lists.of(event, seen.dong());
            ConfirmationRow now = row(event, list);
            if (now.version() != seen.version()) throw new ConfirmationProblem.DecidedMeanwhile();
            if (!now.fingerprint().equals(seen.fingerprint())) throw new ConfirmationProblem.MarkedMeanwhile();
            if (list.rows().isEmpty() && now.last() == null) throw new NotFound();
            refuseUnlessNext(now, next, text);
            write(now, next, text);
        });
    }

    private static void refuseUnlessNext(ConfirmationRow now, ConfirmationState next, @Nullable String text) {
        if (next == ConfirmationState.CLOSED) {
            if (now.state() == ConfirmationState.OPEN) throw new ConfirmationProblem.NothingSaid();
            if (!now.closable()) throw new ConfirmationProblem.Closed();
            if (now.state() == ConfirmationState.DISPUTED) TypedText.required(text == null ? "" : text, TEXT, LONGEST);
            return;
        }
        if (now.state() == ConfirmationState.CLOSED) throw new ConfirmationProblem.Closed();
        if (next == ConfirmationState.CONFIRMED && !now.marked()) throw new ConfirmationProblem.NothingMarked();
    }

    private void write(ConfirmationRow now, ConfirmationState next, @Nullable String text) {
        Actor actor = currentActor.get();
        table.add(
                now.event(),
                new ConfirmationStep(
                        now.dong(), now.version() + 1, next, now.fingerprint(), text, clock.instant(), actor.name()),
                actor);
        accessLog.record(AccessTask.ATTENDANCE_CHANGED, List.of(), "a dong's list " + next + " " + now.dong());
        publisher.publishEvent(new ConfirmationChanged(now.event()));
    }

    private ConfirmationRow row(EventDetails event, DongList list) {
        return ConfirmationRow.of(
                event.id(), list, table.last(event.id(), list.dong()).orElse(null));
    }

    private EventDetails seen(EventId id, DongCode dong) {
        if (!currentActor.get().sees(dong)) throw new NotFound();
        return events.of(id);
    }

    /** What comes of a list is not known before the event has begun. */
    private void refuseUnlessHeld(EventDetails event) {
        boolean stands = event.status() == EventStatus.PUBLISHED || event.status() == EventStatus.CLOSED;
        boolean begun = !event.slot().start().isAfter(LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)));
        if (!stands || !begun) throw new ConfirmationProblem.NotHeld();
    }
}

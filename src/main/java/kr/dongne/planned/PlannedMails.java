package kr.dongne.planned;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.dongne.access.Access;
import kr.dongne.attendance.Comers;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.invitation.TimedMails;
import kr.dongne.letter.MailPreview;
import kr.dongne.outbox.MailKind;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.TimeSlot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of an event that leave by their time, as officers plan them. */
@Service
@Transactional
public class PlannedMails {

    private final PlannedTable table;
    private final EventQueries events;
    private final TimedMails mails;
    private final Comers comers;
    private final Clock clock;

    PlannedMails(PlannedTable table, EventQueries events, TimedMails mails, Comers comers, Clock clock) {
        this.table = table;
        this.events = events;
        this.mails = mails;
        this.comers = comers;
        this.clock = clock;
    }

    /** All of an event, the earliest first. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public List<PlannedMail> of(EventId event) {
        return table.of(events.of(event).id());
    }

    /** To how many each kind would go if it were due now. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public Map<PlannedKind, Integer> wouldReach(EventId event) {
        Map<MailKind, Integer> reached = mails.wouldReach(event, comers.at(event));
        Map<PlannedKind, Integer> counts = new EnumMap<>(PlannedKind.class);
        for (PlannedKind kind : PlannedKind.values()) counts.put(kind, reached.getOrDefault(kind.mail(), 0));
        return counts;
    }

    /** Plans a mail; refuses with a {@link PlannedProblem}, and a time on the wrong side of the event. */
    @PreAuthorize(Access.DISTRICT)
    public void add(EventId event, PlannedDraft draft) {
        table.insert(event, draft, open(event).slot());
    }

    /** Plans what every event has, as far as it is still ahead and not planned yet. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public void addUsual(EventId id) {
        EventDetails event = open(id);
        LocalDateTime now = now();
        List<PlannedDraft> planned =
                table.of(id).stream().map(PlannedMail::draft).toList();
        PlannedDraft.USUAL.stream()
                .filter(usual ->
                        usual.kind().due(event.slot(), usual.days(), usual.at()).isAfter(now))
                .filter(usual ->
                        planned.stream().noneMatch(one -> one.kind() == usual.kind() && one.days() == usual.days()))
                .forEach(usual -> table.insert(id, usual, event.slot()));
    }

    /** Changes what has not left; refuses with StaleVersion when somebody else changed it. */
    @PreAuthorize(Access.DISTRICT)
    public void change(PlannedId id, long version, PlannedDraft draft) {
        PlannedMail mail = waiting(id);
        TimeSlot slot = open(mail.event()).slot();
        if (!table.change(id, version, draft, slot)) throw new StaleVersion();
    }

    /** Takes away what has not left. */
    @PreAuthorize(Access.DISTRICT)
    public void remove(PlannedId id, long version) {
        waiting(id);
        if (!table.remove(id, version)) throw new StaleVersion();
    }

    /** Such a mail as one of its readers would get it. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public MailPreview preview(EventId event, PlannedDraft draft) {
        return mails.preview(event, draft.kind().mail(), draft.words());
    }

    private PlannedMail waiting(PlannedId id) {
        PlannedMail mail = table.of(id).orElseThrow(NotFound::new);
        if (mail.done()) throw new PlannedProblem.Done();
        return mail;
    }

    private EventDetails open(EventId id) {
        EventDetails event = events.of(id);
        if (event.status() == EventStatus.CANCELLED) throw new PlannedProblem.NotAhead();
        return event;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
    }
}

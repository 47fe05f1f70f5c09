package kr.dongne.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kr.dongne.access.Access;
import kr.dongne.access.SystemActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.itip.PartStat;
import kr.dongne.letter.MailPreview;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.Outbox;
import kr.dongne.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that are due by their time: to whoever has not answered, to whoever comes, and afterwards to whoever came. Nobody
 * is reminded within a day of another mail about the event.
 */
@Service
@Transactional
public class TimedMails {

    /** The kinds that may be sent so. */
    public static final Set<MailKind> KINDS = Set.of(MailKind.REMINDER, MailKind.COMING, MailKind.FOLLOW_UP);

    private static final Duration QUIET = Duration.ofDays(1);

    private final InvitationRepository invitations;
    private final EventQueries events;
    private final EventLock lock;
    private final Announcements announcements;
    private final Previews previews;
    private final Outbox outbox;
    private final SystemActor systemActor;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    TimedMails(
            InvitationRepository invitations,
            EventQueries events,
            EventLock lock,
            Announcements announcements,
            Previews previews,
            Outbox outbox,
            SystemActor systemActor,
            AccessLog accessLog,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.invitations = invitations;
        this.events = events;
        this.lock = lock;
        this.announcements = announcements;
        this.previews = previews;
        this.outbox = outbox;
        this.systemActor = systemActor;
        this.accessLog = accessLog;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Queues the mails of this kind; how many. Nothing, rather than none, for an event that is not published or on the
     * wrong side of its end.
     *
     * @param came whose attendance is on record, for {@link MailKind#FOLLOW_UP}
     * @param words in the place of the usual text, with the words in braces of a letter's text; null for the usual one
     */
    @PreAuthorize(Access.SYSTEM)
    public Optional<Integer> send(EventId id, MailKind kind, Came came, @Nullable String words) {
        lock.alone(id);
        EventDetails event = events.of(id);
        if (!inTime(event, kind)) return Optional.empty();
        List<Invitation> readers = readers(event, kind, came, invitations.lockOfEvent(id.value()));
        readers.forEach(invitation -> announcements.timed(kind, invitation, words));
        if (!readers.isEmpty()) {
            accessLog.record(AccessTask.INVITATIONS_SENT, people(readers), kind.name());
            publisher.publishEvent(new AnswersChanged(id));
        }
        return Optional.of(readers.size());
    }

    /** How many mails of each kind would leave if they were due now. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public Map<MailKind, Integer> wouldReach(EventId id, Came came) {
        List<Invitation> all = invitations.ofEvent(events.of(id).id().value());
        Map<MailKind, Integer> counts = new EnumMap<>(MailKind.class);
        for (MailKind kind : KINDS)
            counts.put(kind, (int) all.stream().filter(meant(kind, came)).count());
        return counts;
    }

    /** Such a mail as one of those who are invited, or will be, would get it; refuses where nobody has an address. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public MailPreview preview(EventId event, MailKind kind, @Nullable String words) {
        return previews.timed(event, kind, words);
    }

    private boolean inTime(EventDetails event, MailKind kind) {
        boolean afterwards = kind == MailKind.FOLLOW_UP;
        boolean held = event.status() == EventStatus.PUBLISHED || (afterwards && event.status() == EventStatus.CLOSED);
        return held && announcements.over(event) == afterwards;
    }

    private List<Invitation> readers(EventDetails event, MailKind kind, Came came, List<Invitation> all) {
        Map<UUID, Instant> last = kind == MailKind.REMINDER ? lastMails(event.id()) : Map.of();
        Instant since = clock.instant().minus(QUIET);
        return all.stream()
                .filter(meant(kind, came))
                .filter(one -> !last.getOrDefault(one.id().value(), Instant.MIN).isAfter(since))
                .toList();
    }

    private static Predicate<Invitation> meant(MailKind kind, Came came) {
        return switch (kind) {
            case REMINDER -> one -> one.reachable() && one.wasRequested() && one.partStat() == PartStat.NEEDS_ACTION;
            case COMING -> one -> one.reachable() && one.comes();
            case FOLLOW_UP -> one -> one.reachable() && came.includes(one);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private Map<UUID, Instant> lastMails(EventId event) {
        Map<UUID, Instant> last = new HashMap<>();
        systemActor.call(() -> outbox.ofEvent(event.value())).forEach(mail -> {
            if (mail.invitationId() != null)
                last.merge(mail.invitationId(), mail.createdAt(), (a, b) -> a.isAfter(b) ? a : b);
        });
        return last;
    }

    private static List<UUID> people(List<Invitation> readers) {
        return readers.stream()
                .map(Invitation::person)
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .toList();
    }
}

package kr.dongne.itip;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A calendar that came in, seen as the answer of one attendee. */
final class Reply {

    private static final Set<String> METHODS_OF_ATTENDEES = Set.of("REPLY", "COUNTER", "REFRESH");

    private final IncomingCalendar calendar;
    private final @Nullable EmailAddress sender;
    private final Set<EmailAddress> invited = new HashSet<>();
    private final int currentSequence;
    private final Instant receivedAt;
    private final @Nullable IncomingAttendee attendee;

    Reply(@Nullable StoredInvitation invitation, @Nullable Party from, IncomingCalendar calendar, Instant receivedAt) {
        this.calendar = calendar;
        this.receivedAt = receivedAt;
        this.sender = from == null ? null : from.email();
        this.currentSequence = invitation == null ? Integer.MAX_VALUE : invitation.sequence();
        if (invitation != null) {
            invited.add(invitation.attendee());
            invited.addAll(invitation.aliases());
        }
        this.attendee = answering();
    }

    IncomingCalendar calendar() {
        return calendar;
    }

    boolean isMethod(String method) {
        return method.equals(calendar.method());
    }

    boolean methodAllowed() {
        return calendar.method() != null && METHODS_OF_ATTENDEES.contains(calendar.method());
    }

    boolean isAbout(String uid) {
        return uid.equalsIgnoreCase(calendar.uid());
    }

    /** The attendee who answers, null where that cannot be told. */
    @Nullable IncomingAttendee attendee() {
        return attendee;
    }

    boolean sentByTheAttendee() {
        return attendee != null && isSender(attendee);
    }

    boolean attendeeIsInvited() {
        return attendee != null && invited.contains(attendee.party().email());
    }

    @Nullable PartStat partStat() {
        return attendee == null ? null : attendee.partStat();
    }

    /** Never above ours: a client that counts on its own must not shut out every later answer. */
    int sequence() {
        return Math.min(calendar.sequence(), currentSequence);
    }

    Decision decided(Reason reason) {
        boolean answer = isMethod("REPLY");
        boolean guessed = calendar.dtstamp() == null;
        return new Decision(
                Decision.Kind.of(reason),
                reason,
                answer ? partStat() : null,
                sequence(),
                guessed ? receivedAt : calendar.dtstamp(),
                guessed,
                calendar.comment(),
                answer && partStat() == PartStat.DELEGATED ? delegate() : null,
                isMethod("COUNTER") ? calendar.slot() : null);
    }

    /** The only attendee; of several the one who has sent the mail. */
    private @Nullable IncomingAttendee answering() {
        List<IncomingAttendee> all = calendar.attendees().stream().distinct().toList();
        if (all.size() == 1) return all.getFirst();
        List<IncomingAttendee> senders = all.stream().filter(this::isSender).toList();
        return senders.size() == 1 ? senders.getFirst() : null;
    }

    private boolean isSender(IncomingAttendee candidate) {
        EmailAddress email = candidate.party().email();
        return email.equals(sender) || (invited.contains(email) && invited.contains(sender));
    }

    /** The other attendee who stands for this one, or the address that this one names. */
    private @Nullable Party delegate() {
        if (attendee == null) return null;
        List<EmailAddress> named = attendee.delegatedTo();
        return calendar.attendees().stream()
                .filter(other -> !other.equals(attendee))
                .filter(other -> named.contains(other.party().email())
                        || other.delegatedFrom().contains(attendee.party().email()))
                .map(IncomingAttendee::party)
                .findFirst()
                .orElse(named.isEmpty() ? null : new Party(named.getFirst(), null));
    }
}

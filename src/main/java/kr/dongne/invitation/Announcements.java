package kr.dongne.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.SystemActor;
import kr.dongne.event.EventDetails;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.OutboxState;
import kr.dongne.outbox.QueueMail;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queues what has to be told about an invitation, in the transaction that gives the reason for it. */
@Component
class Announcements {

    private static final Set<OutboxState> PERHAPS_READ =
            EnumSet.of(OutboxState.SENDING, OutboxState.SENT, OutboxState.UNCERTAIN);
    private static final Set<MailKind> TELLS_THE_EVENT =
            EnumSet.of(MailKind.REQUEST, MailKind.UPDATE, MailKind.REMINDER);

    private final Outbox outbox;
    private final SystemActor systemActor;
    private final DongneProperties properties;
    private final Clock clock;

    Announcements(Outbox outbox, SystemActor systemActor, DongneProperties properties, Clock clock) {
        this.outbox = outbox;
        this.systemActor = systemActor;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether mail may go to this address: the district's own mailbox is never invited. */
    @Nullable EmailAddress usable(@Nullable EmailAddress address) {
        return properties.organizer().equals(address) ? null : address;
    }

    /** Whether the event is over, so that nothing about it is mailed any more. */
    boolean over(EventDetails event) {
        return !event.slot().end().isAfter(LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)));
    }

    void invite(Invitation invitation) {
        queue(MailKind.REQUEST, invitation, null);
        invitation.requested();
    }

    /**
     * Tells what changed since this person last heard of the event.
     *
     * @param heardAt when that was; null makes the mail a first invitation
     */
    void update(Invitation invitation, @Nullable Instant heardAt) {
        queue(MailKind.UPDATE, invitation, heardAt == null ? null : heardAt.toString());
        invitation.requested();
    }

    /** Takes the event out of the calendars of those who were asked, and of nobody else. */
    void cancel(Invitation invitation) {
        if (invitation.wasRequested()) queue(MailKind.CANCEL, invitation, null);
    }

    /** Takes the event out of this one calendar, if its owner was ever asked. */
    void uninvite(Invitation invitation) {
        if (invitation.wasRequested()) queue(MailKind.UNINVITE, invitation, null);
    }

    void remind(Invitation invitation) {
        timed(MailKind.REMINDER, invitation, null);
    }

    /** A mail that comes by its time and not by a change; the office's own words stand in the place of the usual ones. */
    void timed(MailKind kind, Invitation invitation, @Nullable String words) {
        queue(kind, invitation, words);
    }

    void confirm(Invitation invitation) {
        if (invitation.reachable()) queue(MailKind.CONFIRMATION, invitation, null);
    }

    /** Answers a proposed time; the text is for people, and the mail it answers is named (RFC 5322, 3.6.4). */
    void declineCounter(Invitation invitation, String text, @Nullable String counter) {
        EmailAddress recipient = invitation.email();
        if (recipient == null) throw new InvitationProblem.NoAddress();
        queue(new QueueMail(
                MailKind.DECLINE_COUNTER,
                invitation.event().value(),
                invitation.id().value(),
                recipient,
                invitation.sequence(),
                counter,
                text));
    }

    void rehearse(EventDetails event, EmailAddress self) {
        outbox.queue(new QueueMail(MailKind.REHEARSAL, event.id().value(), null, self, event.sequence(), null, null));
    }

    /** When the people invited to this event last heard of it, by invitation; who never did is not in the map. */
    Map<UUID, Instant> lastHeard(EventDetails event) {
        Map<UUID, Instant> heard = new HashMap<>();
        systemActor.call(() -> outbox.ofEvent(event.id().value())).stream()
                .filter(mail -> TELLS_THE_EVENT.contains(mail.kind()) && PERHAPS_READ.contains(mail.state()))
                .sorted(Comparator.comparing(OutboxRow::createdAt))
                .forEach(mail -> {
                    if (mail.invitationId() != null) heard.put(mail.invitationId(), mail.createdAt());
                });
        return heard;
    }

    private void queue(MailKind kind, Invitation invitation, @Nullable String note) {
        EmailAddress recipient = invitation.email();
        if (recipient == null) throw new InvitationProblem.NoAddress();
        var mail = new QueueMail(
                kind,
                invitation.event().value(),
                invitation.id().value(),
                recipient,
                invitation.sequence(),
                null,
                note);
        queue(mail);
    }

    private void queue(QueueMail mail) {
        systemActor.run(() -> outbox.queue(mail));
    }
}

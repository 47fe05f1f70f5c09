package kr.dongne.itip;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that a reply to a known invitation must pass, in their order; each answers with its reason or lets it pass. */
final class ReplyRules {

    private final StoredInvitation invitation;
    private final Reply reply;
    private final Instant receivedAt;

    ReplyRules(StoredInvitation invitation, Reply reply, Instant receivedAt) {
        this.invitation = invitation;
        this.reply = reply;
        this.receivedAt = receivedAt;
    }

    Reason reason() {
        return Stream.<Supplier<@Nullable Reason>>of(
                        this::organizerIsOurs,
                        this::noSingleInstance,
                        this::oneAttendee,
                        this::sentByTheAttendee,
                        this::theAttendeeIsInvited,
                        this::noQuestion,
                        this::stillStanding,
                        this::answersSomething,
                        this::toTheCurrentTime,
                        this::newerThanTheStoredAnswer,
                        this::inTime,
                        this::noProposal)
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Reason.APPLIED);
    }

    /** Exchange leaves the organizer out; then mailbox and UID decide. */
    private @Nullable Reason organizerIsOurs() {
        IncomingCalendar calendar = reply.calendar();
        boolean ours =
                !calendar.organizerStated() || invitation.organizer().email().equals(calendar.organizer());
        return ours ? null : Reason.ORGANIZER_MISMATCH;
    }

    private @Nullable Reason noSingleInstance() {
        return reply.calendar().recurrence() ? Reason.RECURRENCE : null;
    }

    private @Nullable Reason oneAttendee() {
        return reply.attendee() == null ? Reason.AMBIGUOUS : null;
    }

    private @Nullable Reason sentByTheAttendee() {
        return reply.sentByTheAttendee() ? null : Reason.SENDER_MISMATCH;
    }

    private @Nullable Reason theAttendeeIsInvited() {
        return reply.attendeeIsInvited() ? null : Reason.PARTY_CRASHER;
    }

    private @Nullable Reason noQuestion() {
        return reply.isMethod("REFRESH") ? Reason.REFRESH : null;
    }

    private @Nullable Reason stillStanding() {
        if (invitation.eventCancelled()) return Reason.CANCELLED_EVENT;
        return invitation.withdrawn() ? Reason.WITHDRAWN : null;
    }

    private @Nullable Reason answersSomething() {
        if (!reply.isMethod("REPLY")) return null;
        if (reply.partStat() == null) return Reason.BAD_PARTSTAT;
        return reply.partStat() == PartStat.NEEDS_ACTION ? Reason.NO_CHANGE : null;
    }

    /** An answer may be older than the current sequence, not than the last change of time; a proposal must be current. */
    private @Nullable Reason toTheCurrentTime() {
        int oldest = reply.isMethod("COUNTER") ? invitation.sequence() : invitation.resetSequence();
        return reply.sequence() < oldest ? Reason.STALE : null;
    }

    private @Nullable Reason newerThanTheStoredAnswer() {
        Integer stored = invitation.answerSequence();
        if (stored == null || !reply.isMethod("REPLY")) return null;
        int order = Integer.compare(reply.sequence(), stored);
        if (order == 0) order = byDtstamp();
        if (order < 0) return Reason.OUT_OF_ORDER;
        boolean same = order == 0 && invitation.partStat() == reply.partStat();
        return same && isMailed() ? Reason.NO_CHANGE : null;
    }

    /** Only two stamps of the attendee's own clock are compared; without them neither is newer. */
    private int byDtstamp() {
        Instant stored = invitation.answerDtstamp();
        Instant stated = reply.calendar().dtstamp();
        return stored == null || stated == null ? 0 : stated.compareTo(stored);
    }

    private boolean isMailed() {
        return invitation.answerDtstamp() != null;
    }

    private @Nullable Reason inTime() {
        return receivedAt.isBefore(invitation.eventEnd()) ? null : Reason.LATE;
    }

    private @Nullable Reason noProposal() {
        if (reply.isMethod("COUNTER")) return Reason.COUNTER;
        return reply.partStat() == PartStat.DELEGATED ? Reason.DELEGATED : null;
    }
}

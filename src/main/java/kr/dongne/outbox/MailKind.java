package kr.dongne.outbox;

import java.util.EnumSet;
import java.util.Set;

/** What a queued mail is about; the smaller the priority, the earlier it leaves. */
public enum MailKind {
    REQUEST(30),
    UPDATE(10),
    CANCEL(10),
    UNINVITE(10),
    REMINDER(40),
    /** Reminds those who come, shortly before; no calendar is touched. */
    COMING(40),
    /** Thanks those who came, or tells them what follows; the event is over. */
    FOLLOW_UP(50),
    REHEARSAL(20),
    CONFIRMATION(20),
    DECLINE_COUNTER(20),
    /** About a round through the dongs, for those who act for a dong; about no event. */
    ROUND(30),
    /** A link to sign in with; about no event. */
    SIGN_IN_LINK(5);

    private final int priority;

    MailKind(int priority) {
        this.priority = priority;
    }

    int priority() {
        return priority;
    }

    /** Whether such a mail tells of one event; the others are about none. */
    public boolean isAboutAnEvent() {
        return this != ROUND && this != SIGN_IN_LINK;
    }

    /** Whether the recipient's calendar is told of the event with this mail (RFC 5546, REQUEST). */
    boolean requests() {
        return this == REQUEST || this == UPDATE || this == REMINDER;
    }

    /** Whether the mail takes back what an earlier one asked for (RFC 5546, CANCEL). */
    boolean cancels() {
        return this == CANCEL || this == UNINVITE;
    }

    /** Waiting mails of these kinds need not leave any more once a mail of this kind is queued for the same invitation. */
    Set<MailKind> supersedes() {
        return switch (this) {
            case REHEARSAL, SIGN_IN_LINK, ROUND -> EnumSet.noneOf(MailKind.class);
            case REMINDER, COMING, FOLLOW_UP, CONFIRMATION, DECLINE_COUNTER -> EnumSet.of(this);
            case REQUEST, UPDATE -> EnumSet.of(REQUEST, UPDATE, CANCEL, UNINVITE, REMINDER, COMING);
            case CANCEL, UNINVITE -> EnumSet.complementOf(EnumSet.of(REHEARSAL, SIGN_IN_LINK, ROUND));
        };
    }
}

package kr.dongne.planned;

import java.time.LocalDateTime;
import java.time.LocalTime;
import kr.dongne.outbox.MailKind;
import kr.dongne.shared.TimeSlot;

/** For whom a planned mail is: counted in days before the event's first day, or after its last. */
public enum PlannedKind {
    /** Whoever has not answered. */
    SILENT(MailKind.REMINDER),
    /** Whoever said to come, or perhaps. */
    COMING(MailKind.COMING),
    /** Whoever came. */
    CAME(MailKind.FOLLOW_UP);

    private final MailKind mail;

    PlannedKind(MailKind mail) {
        this.mail = mail;
    }

    /** What such a mail is. */
    public MailKind mail() {
        return mail;
    }

    public boolean afterwards() {
        return this == CAME;
    }

    /** When it is due for an event at this time (wall-clock, Asia/Seoul). */
    LocalDateTime due(TimeSlot event, int days, LocalTime at) {
        return afterwards()
                ? event.end().toLocalDate().plusDays(days).atTime(at)
                : event.start().toLocalDate().minusDays(days).atTime(at);
    }
}

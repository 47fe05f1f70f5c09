package kr.dongne.attendance.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** A status with its icon, its colour and the time of the mark. */
final class Badges {

    private Badges() {}

    static StatusBadge of(ExpectedRow row) {
        String text = Words.status(row.status());
        String at = Words.clock(row.at());
        return new StatusBadge(tone(row.status()), icon(row.status()), at.isEmpty() ? text : text + " " + at);
    }

    private static Tone tone(@Nullable AttendanceStatus status) {
        if (status == null) return Tone.NEUTRAL;
        return switch (status) {
            case PRESENT -> Tone.SUCCESS;
            case LATE, LEFT_EARLY -> Tone.WARNING;
            case PROXY, EXCUSED -> Tone.INFO;
            case ABSENT -> Tone.DANGER;
        };
    }

    private static VaadinIcon icon(@Nullable AttendanceStatus status) {
        if (status == null) return VaadinIcon.CIRCLE_THIN;
        return switch (status) {
            case PRESENT -> VaadinIcon.CHECK_CIRCLE;
            case LATE -> VaadinIcon.CLOCK;
            case LEFT_EARLY -> VaadinIcon.EXIT_O;
            case PROXY -> VaadinIcon.USERS;
            case EXCUSED -> VaadinIcon.COMMENT_O;
            case ABSENT -> VaadinIcon.CLOSE_CIRCLE;
        };
    }
}

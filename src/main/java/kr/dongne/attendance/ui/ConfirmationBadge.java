package kr.dongne.attendance.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** How far a dong's list is, at a glance. */
public final class ConfirmationBadge {

    private static final String KEY = "attendance.confirmation.state.";

    private ConfirmationBadge() {}

    /** The state with its icon and its colour; what was changed since is said first. */
    public static StatusBadge of(ConfirmationRow row) {
        String state = Words.text(KEY + (row.changed() ? row.state() + ".changed" : row.state()));
        if (row.changed()) return new StatusBadge(Tone.WARNING, VaadinIcon.REFRESH, state);
        return switch (row.state()) {
            case OPEN -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, state);
            case CONFIRMED -> new StatusBadge(Tone.SUCCESS, VaadinIcon.CHECK_CIRCLE, state);
            case DISPUTED -> new StatusBadge(Tone.DANGER, VaadinIcon.EXCLAMATION_CIRCLE, state);
            case CLOSED -> new StatusBadge(Tone.INFO, VaadinIcon.LOCK, state);
        };
    }
}

package kr.dongne.round.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** The states of rounds and windows at a glance. */
final class RoundBadges {

    private RoundBadges() {}

    static StatusBadge of(RoundStatus status) {
        String text = I18NProvider.translate(status.textKey());
        return switch (status) {
            case DRAFT -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.EDIT, text);
            case PUBLISHED -> new StatusBadge(Tone.SUCCESS, VaadinIcon.CHECK_CIRCLE_O, text);
            case CLOSED -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.ARCHIVE, text);
        };
    }

    static StatusBadge of(WindowRow window) {
        WindowRow.Block block = window.block();
        if (block == null)
            return window.decided()
                    ? new StatusBadge(Tone.INFO, VaadinIcon.UNLOCK, I18NProvider.translate("round.window.opened"))
                    : new StatusBadge(
                            Tone.SUCCESS, VaadinIcon.CHECK_CIRCLE_O, I18NProvider.translate("round.window.open"));
        return switch (block.kind()) {
            case HOLIDAY ->
                new StatusBadge(
                        Tone.WARNING,
                        VaadinIcon.FLAG_O,
                        I18NProvider.translate("round.window.blocked.holiday", block.text()));
            case ELECTION ->
                new StatusBadge(
                        Tone.WARNING,
                        VaadinIcon.BAN,
                        I18NProvider.translate("round.window.blocked.election", block.text()));
            case OFFICER ->
                new StatusBadge(
                        Tone.DANGER,
                        VaadinIcon.LOCK,
                        I18NProvider.translate("round.window.blocked.officer", block.text()));
        };
    }
}

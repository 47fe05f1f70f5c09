package kr.dongne.round.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** How far a dong's visit has come: a colour, an icon and a word for each state. */
final class PlanBadges {

    private PlanBadges() {}

    static StatusBadge of(PlanLine line) {
        return switch (line.state()) {
            case CONFIRMED -> badge(Tone.SUCCESS, line, "round.plan.state.confirmed");
            case DECLINED -> badge(Tone.DANGER, line, "round.plan.declined");
            case HELD -> badge(Tone.INFO, line, "round.plan.state.held");
            case PROPOSED -> badge(Tone.INFO, line, "round.plan.state.proposed");
            case ANSWERED -> badge(Tone.NEUTRAL, line, "round.plan.state.answered");
            case SILENT -> badge(Tone.WARNING, line, "round.plan.state.silent");
        };
    }

    /** The icon of a state. */
    static VaadinIcon icon(PlanLine line) {
        return switch (line.state()) {
            case CONFIRMED -> VaadinIcon.CHECK_CIRCLE;
            case DECLINED -> VaadinIcon.CLOSE_CIRCLE_O;
            case HELD -> VaadinIcon.HAND;
            case PROPOSED -> VaadinIcon.LIGHTBULB;
            case ANSWERED -> VaadinIcon.COMMENT_O;
            case SILENT -> VaadinIcon.CLOCK;
        };
    }

    /** The state in words. */
    static String words(PlanLine line) {
        return of(line).getElement().getTextRecursively();
    }

    static StatusBadge pinned() {
        return new StatusBadge(Tone.NEUTRAL, VaadinIcon.PIN, I18NProvider.translate("round.plan.pinned"));
    }

    private static StatusBadge badge(Tone tone, PlanLine line, String key) {
        return new StatusBadge(tone, icon(line), I18NProvider.translate(key));
    }
}

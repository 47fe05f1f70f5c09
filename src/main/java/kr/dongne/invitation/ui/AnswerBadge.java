package kr.dongne.invitation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.invitation.AnswerKeys;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** An answer at a glance. */
final class AnswerBadge {

    private AnswerBadge() {}

    static StatusBadge of(PartStat answer) {
        String text = I18NProvider.translate(AnswerKeys.of(answer));
        return switch (answer) {
            case NEEDS_ACTION -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, text);
            case ACCEPTED -> new StatusBadge(Tone.SUCCESS, text);
            case DECLINED -> new StatusBadge(Tone.DANGER, VaadinIcon.CLOSE_CIRCLE, text);
            case TENTATIVE -> new StatusBadge(Tone.WARNING, VaadinIcon.QUESTION_CIRCLE, text);
            case DELEGATED -> new StatusBadge(Tone.INFO, VaadinIcon.EXCHANGE, text);
        };
    }
}

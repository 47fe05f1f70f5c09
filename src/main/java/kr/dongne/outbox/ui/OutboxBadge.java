package kr.dongne.outbox.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.outbox.OutboxState;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** The state of a mail at a glance. */
final class OutboxBadge {

    private OutboxBadge() {}

    static StatusBadge of(OutboxState state) {
        String text = I18NProvider.translate("mail.state." + state.name());
        return switch (state) {
            case QUEUED -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, text);
            case SENDING -> new StatusBadge(Tone.INFO, VaadinIcon.PAPERPLANE_O, text);
            case SENT -> new StatusBadge(Tone.SUCCESS, text);
            case RETRY -> new StatusBadge(Tone.WARNING, VaadinIcon.REFRESH, text);
            case UNCERTAIN -> new StatusBadge(Tone.WARNING, VaadinIcon.QUESTION_CIRCLE, text);
            case FAILED -> new StatusBadge(Tone.DANGER, text);
            case WITHDRAWN -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
        };
    }
}

package kr.dongne.invitation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Where somebody's last mail stands: its kind, its state, and why. */
final class MailBadge {

    private MailBadge() {}

    static StatusBadge of(OutboxRow mail) {
        String text = I18NProvider.translate("mail.kind." + mail.kind().name()) + " "
                + I18NProvider.translate("mail.state." + mail.state().name());
        return switch (mail.state()) {
            case QUEUED -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, text);
            case SENDING -> new StatusBadge(Tone.INFO, VaadinIcon.PAPERPLANE_O, text);
            case SENT -> new StatusBadge(Tone.SUCCESS, text);
            case RETRY -> new StatusBadge(Tone.WARNING, VaadinIcon.REFRESH, text);
            case UNCERTAIN -> new StatusBadge(Tone.WARNING, VaadinIcon.QUESTION_CIRCLE, text);
            case FAILED -> new StatusBadge(Tone.DANGER, text);
            case WITHDRAWN -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
        };
    }

    /** Why the mail is where it is, with the mail server's own number behind the words; null where there is nothing to say. */
    static @Nullable String reason(OutboxRow mail) {
        String error = mail.lastError();
        if (error == null) return null;
        int space = error.indexOf(' ');
        String words = I18NProvider.translate("mail.error." + (space < 0 ? error : error.substring(0, space)));
        return space < 0 ? words : words + " (" + error.substring(space + 1) + ")";
    }
}

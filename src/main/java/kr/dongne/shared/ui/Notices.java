package kr.dongne.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.shared.BusinessException;

/** Short messages about what just happened, in the user's language, with icon and text. */
public final class Notices {

    private static final int BRIEF_MILLIS = 5_000;
    private static final int UNTIL_CLOSED = 0;

    private Notices() {}

    /** Says that something was done; goes away by itself. */
    public static void success(String messageKey, Object... arguments) {
        show(Tone.SUCCESS, I18NProvider.translate(messageKey, arguments));
    }

    /** Says something worth knowing; goes away by itself. */
    public static void info(String messageKey, Object... arguments) {
        show(Tone.INFO, I18NProvider.translate(messageKey, arguments));
    }

    /** Says that something needs attention; stays until it is closed. */
    public static void warning(String messageKey, Object... arguments) {
        show(Tone.WARNING, I18NProvider.translate(messageKey, arguments));
    }

    /** Says why something was refused, in the user's words; stays until it is closed. */
    public static void problem(BusinessException refusal) {
        show(Tone.DANGER, text(refusal));
    }

    /** The refusal in the user's language, for a field's error message. */
    public static String text(BusinessException refusal) {
        return I18NProvider.translate(refusal.messageKey(), refusal.arguments().toArray());
    }

    /** Does something and shows the refusal if there is one; true when it was done. */
    public static boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (BusinessException refusal) {
            problem(refusal);
            return false;
        }
    }

    private static void show(Tone tone, String text) {
        boolean brief = tone == Tone.SUCCESS || tone == Tone.INFO;
        Notification notice = new Notification();
        notice.setDuration(brief ? BRIEF_MILLIS : UNTIL_CLOSED);
        notice.setPosition(Position.TOP_CENTER);
        notice.setAssertive(!brief);
        notice.addClassNames("notice", tone.cssClass());
        notice.add(content(notice, tone, text));
        notice.open();
    }

    private static Span content(Notification notice, Tone tone, String text) {
        Icon sign = tone.icon().create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(text);
        words.addClassName("notice-text");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(I18NProvider.translate("shared.close"));
        Span row = new Span(sign, words, close);
        row.addClassName("notice-row");
        return row;
    }
}

package kr.dongne.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Objects;
import kr.dongne.access.SessionRow;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import kr.dongne.signin.session.Device;
import org.jspecify.annotations.Nullable;

/** One open session: which device, since when, from where. */
final class SessionLine extends Div {

    SessionLine(SessionRow row, boolean current, @Nullable Runnable onEnd) {
        addClassName("session-line");
        String device = Device.of(row.device()).orElseGet(() -> getTranslation("signin.session.device"));
        Icon sign = (row.device() != null && row.device().contains("Mobi") ? VaadinIcon.MOBILE : VaadinIcon.DESKTOP)
                .create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(device);
        name.addClassName("session-device");
        Div words = new Div(
                name,
                note(getTranslation("signin.session.seen", row.lastSeenAt())),
                note(getTranslation(
                        "signin.session.begun",
                        row.begunAt(),
                        getTranslation("signin.way." + row.way()),
                        Objects.requireNonNullElse(row.address(), "-"))));
        add(sign, words);
        if (current) add(new StatusBadge(Tone.INFO, VaadinIcon.CHECK, getTranslation("signin.session.current")));
        if (onEnd != null) {
            Button end = new Button(getTranslation("signin.session.end"), click -> onEnd.run());
            end.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            end.setAriaLabel(getTranslation("signin.session.end") + ": " + device);
            add(end);
        }
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("hint");
        return note;
    }
}

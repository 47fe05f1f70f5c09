package kr.dongne.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** What a notice or badge tells at a glance: each tone has its colour and its icon, and never stands without a text. */
public enum Tone {
    NEUTRAL(VaadinIcon.CIRCLE_THIN),
    INFO(VaadinIcon.INFO_CIRCLE),
    SUCCESS(VaadinIcon.CHECK_CIRCLE),
    WARNING(VaadinIcon.WARNING),
    DANGER(VaadinIcon.EXCLAMATION_CIRCLE);

    private final VaadinIcon icon;

    Tone(VaadinIcon icon) {
        this.icon = icon;
    }

    VaadinIcon icon() {
        return icon;
    }

    String cssClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}

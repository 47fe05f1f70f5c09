package kr.dongne.planned.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import kr.dongne.planned.PlannedKind;

/** How planned mails are called on the screen. */
final class PlannedWords {

    private PlannedWords() {}

    static String of(PlannedKind kind) {
        return I18NProvider.translate("planned.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** For whom it is and when, such as: to the silent, 7 days before. */
    static String of(PlannedKind kind, int days) {
        String key = days == 0 ? "planned.on-the-day" : kind.afterwards() ? "planned.after" : "planned.before";
        return of(kind) + " · " + I18NProvider.translate(key, days);
    }
}

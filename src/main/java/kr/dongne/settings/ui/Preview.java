package kr.dongne.settings.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.dongne.settings.MailFooter;
import kr.dongne.settings.Setting;
import kr.dongne.shared.BraceWords;

/** What participants will see of a text, while it is typed: as plain text, whatever it holds. */
final class Preview extends Aside {

    private final Paragraph words = new Paragraph();
    private final transient UnaryOperator<String> written;

    private Preview(String name, UnaryOperator<String> written) {
        this.written = written;
        Span caption = new Span(getTranslation("settings.preview." + name));
        caption.addClassName("settings-preview-caption");
        H3 title = new H3(getTranslation("settings.preview." + name + ".title"));
        add(caption, title, words);
        addClassName("settings-preview");
        getElement().setAttribute("aria-label", caption.getText());
    }

    /** The preview of a setting that participants read; nothing for the others. */
    static Optional<Preview> of(Setting setting) {
        return switch (setting) {
            case PRIVACY_NOTICE -> Optional.of(new Preview("rsvp", text -> text));
            case MAIL_FOOTER -> Optional.of(new Preview("mail", Preview::footer));
            default -> Optional.empty();
        };
    }

    void show(String typed) {
        words.setText(typed.isBlank() ? getTranslation("settings.preview.default") : written.apply(typed.strip()));
    }

    private static String footer(String typed) {
        return BraceWords.filled(
                typed,
                Map.of(
                        MailFooter.DISTRICT, I18NProvider.translate("settings.preview.example.district"),
                        MailFooter.ORGANIZER, I18NProvider.translate("settings.preview.example.organizer"),
                        MailFooter.PHONE, I18NProvider.translate("settings.preview.example.phone")));
    }
}

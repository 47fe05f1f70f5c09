package kr.dongne.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Vaadin's way to the texts of all rooms; a missing text shows as its key between exclamation marks. */
@Component
class RoomTranslations implements I18NProvider {

    private final transient MessageSource messages;

    RoomTranslations(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.OFFERED;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String missing = "!" + key + "!";
        String text = messages.getMessage(key, arguments, missing, locale);
        return text == null ? missing : text;
    }
}

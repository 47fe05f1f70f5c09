package kr.dongne.settings;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The district that this installation serves. */
@Component
public class District {

    private final Settings settings;
    private final MessageSource messages;

    District(Settings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** Its name as it stands on every screen. */
    public String name(Locale language) {
        return settings.text("district.name", messages.getMessage("settings.district", null, language));
    }
}

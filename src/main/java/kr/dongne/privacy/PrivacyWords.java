package kr.dongne.privacy;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of printed papers. */
@Component
class PrivacyWords {

    private final MessageSource messages;

    PrivacyWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(Locale language, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, language));
    }
}

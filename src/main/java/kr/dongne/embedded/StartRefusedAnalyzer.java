package kr.dongne.embedded;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the person at the console why the start was refused and what to do. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    private static final String BUNDLE = "i18n.embedded";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
        return new FailureAnalysis(both("reason", cause), both("action", cause), cause);
    }

    private static String both(String part, StartRefused cause) {
        return text(Locale.ROOT, part, cause) + "\n" + text(Locale.ENGLISH, part, cause);
    }

    private static String text(Locale locale, String part, StartRefused cause) {
        String key =
                "embedded." + cause.reason().name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(new Object[] {cause.detail()});
    }
}

package kr.dongne.shared.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;

/**
 * What somebody types into a field stays in the browser, also without a connection, until it is saved, until somebody signs out
 * there, and two weeks at most.
 */
public final class KeptInBrowser {

    private static final String PREFIX = "dongne-kept-";
    private static final Duration LONGEST = Duration.ofDays(14);

    private static final String READ = """
            const prefix = '%s', oldest = Date.now() - %d;
            const read = name => {
              try {
                const kept = JSON.parse(localStorage.getItem(name));
                return kept && kept.at > oldest ? kept : null;
              } catch (unreadable) { return null; }
            };
            const all = () => Object.keys(localStorage).filter(name => name.startsWith(prefix));
            """.formatted(PREFIX, LONGEST.toMillis());

    private static final String SWEEP =
            READ + "all().filter(name => !read(name)).forEach(name => localStorage.removeItem(name));";

    private static final String KEEP = SWEEP + """
            const field = this, key = prefix + $0, kept = read(key);
            if (kept && kept.text === field.value) localStorage.removeItem(key);
            else if (kept) {
              field.value = kept.text;
              field.dispatchEvent(new CustomEvent('input', {bubbles: true}));
            }
            field.addEventListener('input', () =>
              localStorage.setItem(key, JSON.stringify({at: Date.now(), text: field.value})));
            """;

    private static final String SAVED = READ + """
            const kept = read(prefix + $0);
            if (kept && kept.text === $1) localStorage.removeItem(prefix + $0);
            """;

    private static final String FORGET = READ + "all().forEach(name => localStorage.removeItem(name));";

    private KeptInBrowser() {}

    /** Keeps each keystroke under the key, and puts it back when the page comes again and it was not saved. */
    public static void keep(AbstractField<?, String> field, String key) {
        field.getElement().executeJs(KEEP, key);
    }

    /** This text was saved; what was typed since then is kept. */
    public static void saved(AbstractField<?, String> field, String key, String text) {
        field.getElement().executeJs(SAVED, key, text);
    }

    /** Lets go what is too old. */
    public static void sweep(Component page) {
        page.getElement().executeJs(SWEEP);
    }

    /** Lets go of everything, and goes on when that is done or cannot be. */
    public static void forget(UI ui, Runnable then) {
        ui.getPage().executeJs(FORGET).then(done -> then.run(), failed -> then.run());
    }
}

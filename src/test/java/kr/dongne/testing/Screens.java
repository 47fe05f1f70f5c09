package kr.dongne.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at a screen as its user would, at a desk and on a phone: keeps a picture in {@code target/screens} and refuses a
 * horizontal scroll bar, a raw message key, a glyph that no font has, and any WCAG A/AA violation that axe finds.
 */
public final class Screens {

    private static final List<Integer> WIDTHS = List.of(1280, 360);
    private static final Path FOLDER = Path.of("target", "screens");
    private static final Pattern RAW_KEY = Pattern.compile(
            "(!\\{[^}]*\\}|\\b(?:" + String.join("|", rooms()) + ")\\.[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+\\b(?!@))");

    /** Long enough for the browser to draw what was done last, and to begin what that makes it do. */
    private static final int DRAWN_MILLIS = 100;

    /**
     * Whether the page has a title and a text, its server has nothing more to say at the moment, and nothing on it or in
     * its components moves but what moves for ever.
     */
    private static final String AT_REST = """
            () => {
              const page = document.querySelector('#outlet') ?? document.body;
              if (document.title === '' || page.innerText.trim() === '') return false;
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              if (clients.some(client => client.isActive && client.isActive())) return false;
              const roots = [document];
              for (const root of roots)
                for (const part of root.querySelectorAll('*')) if (part.shadowRoot) roots.push(part.shadowRoot);
              return !roots.flatMap(root => root.getAnimations()).some(moving => moving.playState === 'running'
                && moving.effect?.getComputedTiming().iterations !== Infinity);
            }""";

    /** Draws every distinct character with the page's fonts and compares it with a code point that no font has. */
    private static final String MISSING_GLYPHS = """
            () => {
              const canvas = document.createElement('canvas');
              canvas.width = canvas.height = 40;
              const pen = canvas.getContext('2d', { willReadFrequently: true });
              pen.font = '24px ' + getComputedStyle(document.body).fontFamily;
              pen.textBaseline = 'top';
              const picture = text => {
                pen.clearRect(0, 0, 40, 40);
                pen.fillText(text, 4, 4);
                return pen.getImageData(0, 0, 40, 40).data.join();
              };
              const missing = picture('\\u{10FFFD}');
              return [...new Set(document.body.innerText)]
                .filter(c => c.trim() && !/[\\uE000-\\uF8FF\\u200B-\\u200F\\uFE0F\\u2060]/.test(c))
                .filter(c => picture(c) === missing).join('');
            }""";

    private Screens() {}

    /** Checks the page as it stands and keeps its pictures under this name. */
    public static void check(Page page, String name) {
        var before = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, width < 600 ? 780 : 900);
            awaitRest(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            fitsTheWidth(page, name, width);
        }
        page.setViewportSize(before.width, before.height);
        speaksInWords(page, name);
        hasNoViolation(page, name);
    }

    /** Waits until what was done last is answered and shown. */
    public static void awaitRest(Page page) {
        page.waitForTimeout(DRAWN_MILLIS);
        page.waitForFunction(AT_REST);
    }

    /** Every room that has texts. */
    private static List<String> rooms() {
        try (Stream<Path> bundles = Files.list(Path.of("src", "main", "resources", "i18n"))) {
            return bundles.map(bundle -> bundle.getFileName().toString().replaceAll("(_.*)?\\.properties", ""))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void fitsTheWidth(Page page, String name, int width) {
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("%s at %d px scrolls sideways by", name, width)
                .isLessThanOrEqualTo(0);
    }

    private static void speaksInWords(Page page, String name) {
        String text = (String) page.evaluate("() => document.body.innerText");
        var raw = RAW_KEY.matcher(text);
        assertThat(raw.find() ? raw.group() : "")
                .as("%s shows a raw message key", name)
                .isEmpty();
        assertThat((String) page.evaluate(MISSING_GLYPHS))
                .as("%s shows characters that no font has", name)
                .isEmpty();
    }

    private static void hasNoViolation(Page page, String name) {
        List<Rule> violations = new AxeBuilder(page)
                .exclude("iframe[sandbox]") // foreign mail in a frame without scripts: axe would wait for ever
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget().toString())
                                        .toList())
                        .toList())
                .as("axe on %s", name)
                .isEmpty();
    }
}

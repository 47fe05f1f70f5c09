package kr.dongne.attack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dongne.attack.Wire.Answer;

/** The token that a page's form or head carries. */
final class Csrf {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private Csrf() {}

    static String of(Answer page) {
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) throw new AssertionError("no token in " + page);
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}

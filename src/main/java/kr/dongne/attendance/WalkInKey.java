package kr.dongne.attendance;

import java.text.Normalizer;
import java.util.Locale;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** What makes two walk-ins the same head: name and dong, and a number where somebody said that it is another person. */
record WalkInKey(String value) {

    static WalkInKey of(String name, @Nullable DongCode dong, int number) {
        return new WalkInKey(sameName(name) + "|" + (dong == null ? "" : dong.value()) + "|" + number);
    }

    /** Names are the same when they differ in spaces and letter case only. */
    static String sameName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}

package kr.dongne.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes file names that every system takes, out of titles that people typed. */
public final class FileNames {

    /** Most file systems stop at 255 bytes; the rest is for "(1)" and an extension. */
    private static final int LONGEST_IN_BYTES = 200;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|;%\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s_~-]+|[.\\s]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.UNICODE_CHARACTER_CLASS);

    private FileNames() {}

    /** The title without anything that a path, a header or a file system could read as its own; at most 200 bytes. */
    public static String safe(String title, String extension) {
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC);
        String plain =
                BLANKS.matcher(FORBIDDEN.matcher(composed).replaceAll(" ")).replaceAll(" ");
        String name =
                EDGES.matcher(shortened(EDGES.matcher(plain).replaceAll(""))).replaceAll("");
        if (name.isEmpty() || RESERVED.matcher(name).matches()) name = "document";
        return name + "." + extension;
    }

    private static String shortened(String name) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int point : name.codePoints().toArray()) {
            String letter = Character.toString(point);
            bytes += letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_IN_BYTES) break;
            kept.append(letter);
        }
        return kept.toString();
    }
}

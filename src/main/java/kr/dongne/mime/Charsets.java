package kr.dongne.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes text of bytes whose declared charset may be wrong, unknown or missing. */
public final class Charsets {

    private static final Charset MS949 = Charset.forName("x-windows-949");

    /** Labels under which Korean mailers send MS949, with syllables that EUC-KR does not have. */
    private static final Set<String> KOREAN_LABELS = Set.of(
            "euc-kr",
            "euc_kr",
            "euckr",
            "ks_c_5601-1987",
            "ks_c_5601-1989",
            "ks_c_5601",
            "ksc5601",
            "ksc_5601",
            "ks-c-5601-1987",
            "korean",
            "cp949",
            "ms949",
            "windows-949",
            "uhc");

    private Charsets() {}

    /** The text: as declared where that fits, else as UTF-8, as MS949, as ISO-8859-1. */
    public static String decode(byte[] octets, @Nullable String declared) {
        Charset named = named(declared);
        String text = named == null ? null : strictly(octets, named);
        if (text == null) text = strictly(octets, StandardCharsets.UTF_8);
        if (text == null) text = strictly(octets, MS949);
        return text == null ? new String(octets, StandardCharsets.ISO_8859_1) : text;
    }

    /** The charset of this label, null where there is none of that name. */
    public static @Nullable Charset named(@Nullable String label) {
        if (label == null) return null;
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (KOREAN_LABELS.contains(name)) return MS949;
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Whether characters of this charset are wider than an octet, so that lines cannot be told before decoding. */
    public static boolean isWide(@Nullable Charset charset) {
        return charset != null
                && (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"));
    }

    private static @Nullable String strictly(byte[] octets, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException | UnsupportedOperationException doesNotFit) {
            return null;
        }
    }
}

package kr.dongne.itip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Finds our UID again where Exchange has packed it into one of its own (MS-OXCICAL, 2.1.3.1.1.20.26). */
final class ForeignUid {

    private static final String GLOBAL_OBJECT_ID = "040000008200e00074c5b7101a82e008";
    private static final String FOREIGN =
            HexFormat.of().formatHex("vCal-Uid".getBytes(StandardCharsets.US_ASCII)) + "01000000";

    private ForeignUid() {}

    /** The UID that was given to Exchange, or the one that stands there. */
    static String unpacked(String uid) {
        String hex = uid.toLowerCase(Locale.ROOT);
        int packed = hex.startsWith(GLOBAL_OBJECT_ID) ? hex.indexOf(FOREIGN) : -1;
        if (packed < 0) return uid;
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        for (int i = packed + FOREIGN.length(); i + 1 < hex.length(); i += 2) {
            int octet = HexFormat.isHexDigit(hex.charAt(i)) && HexFormat.isHexDigit(hex.charAt(i + 1))
                    ? HexFormat.fromHexDigits(hex, i, i + 2)
                    : 0;
            if (octet == 0) break;
            ours.write(octet);
        }
        return ours.size() == 0 ? uid : ours.toString(StandardCharsets.UTF_8);
    }
}

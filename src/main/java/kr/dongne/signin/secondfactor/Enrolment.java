package kr.dongne.signin.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kr.dongne.shared.ui.QrPicture;

/**
 * What an authenticator app needs.
 *
 * @param key the key in base 32 (RFC 4648), for typing
 * @param address an otpauth address, for the app on this device and for the picture
 */
public record Enrolment(String key, String address) {

    private static final int GROUP = 4;

    /** The app's entry for this user name; the issuer is what the app shows above it. */
    public static Enrolment of(String issuer, String username, byte[] key) {
        String text = Base32.of(key);
        String address = "otpauth://totp/" + encoded(issuer) + ":" + encoded(username) + "?secret=" + text + "&issuer="
                + encoded(issuer);
        return new Enrolment(text, address);
    }

    /** The key in groups that can be typed without losing the place. */
    public String keyInGroups() {
        return String.join(" ", key.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** The address as a QR code: an SVG picture, dark on white. */
    public String picture() {
        return QrPicture.of(address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

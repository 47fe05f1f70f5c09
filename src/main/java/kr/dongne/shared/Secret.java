package kr.dongne.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The installation's secret, from which every purpose gets a key of its own; it never leaves this class. */
@Component
public class Secret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int GENERATED_BYTES = 32;

    private final SecretKeySpec key;

    public Secret(DongneProperties properties, DongneHome home) {
        String configured = properties.secret();
        String text = configured != null ? configured : home.keep("secret", Secret::generated);
        key = new SecretKeySpec(text.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A key of 32 bytes for this purpose: HMAC-SHA256 of the purpose's name (RFC 2104). */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String generated() {
        byte[] bytes = new byte[GENERATED_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

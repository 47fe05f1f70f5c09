package kr.dongne.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.Secret;
import org.springframework.stereotype.Component;

/** Names mails: the same mail always gets the same Message-ID, and nobody else can make one (RFC 5322, 3.6.4). */
@Component
class MessageIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PROOF_BYTES = 12;

    private final SecretKeySpec key;
    private final String domain;

    MessageIds(Secret secret, DongneProperties properties) {
        key = new SecretKeySpec(secret.derive("message-id"), ALGORITHM);
        domain = properties.organizer().domain();
    }

    /** The Message-ID with its angle brackets. */
    String of(OutboxId id) {
        String name = id.value().toString().replace("-", "");
        return "<" + name + "." + proof(name) + "@" + domain + ">";
    }

    private String proof(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] proof = mac.doFinal(name.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(proof, PROOF_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

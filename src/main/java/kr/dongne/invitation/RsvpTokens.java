package kr.dongne.invitation;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.dongne.shared.Secret;
import org.springframework.stereotype.Component;

/**
 * The key to a participant's own page: invitation, version and 128 bits of HMAC-SHA256 (RFC 2104), as base64url. It is made
 * when a mail leaves and never kept; raising the invitation's version revokes every earlier one.
 */
@Component
class RsvpTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CLAIM_BYTES = 20;
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;

    RsvpTokens(Secret secret) {
        key = new SecretKeySpec(secret.derive("rsvp"), ALGORITHM);
    }

    /** What a genuine token says; whether its version is still the current one is not known here. */
    record Claim(InvitationId invitation, int version) {}

    String of(InvitationId invitation, int version) {
        byte[] claim = ByteBuffer.allocate(CLAIM_BYTES)
                .putLong(invitation.value().getMostSignificantBits())
                .putLong(invitation.value().getLeastSignificantBits())
                .putInt(version)
                .array();
        byte[] token = ByteBuffer.allocate(CLAIM_BYTES + MAC_BYTES)
                .put(claim)
                .put(mac(claim))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The claim of a token that this installation has made; compared in constant time. */
    Optional<Claim> read(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != CLAIM_BYTES + MAC_BYTES) return Optional.empty();
        byte[] claim = Arrays.copyOf(bytes, CLAIM_BYTES);
        if (!MessageDigest.isEqual(mac(claim), Arrays.copyOfRange(bytes, CLAIM_BYTES, bytes.length)))
            return Optional.empty();
        ByteBuffer buffer = ByteBuffer.wrap(claim);
        return Optional.of(new Claim(new InvitationId(new UUID(buffer.getLong(), buffer.getLong())), buffer.getInt()));
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(claim), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

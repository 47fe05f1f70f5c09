package kr.dongne.invitation;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongneProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the UIDs of an event's invitations from 256 random bits that the event keeps: nobody can guess one, a preview shows
 * the UID that will be sent, and a person who is invited again gets another one (RFC 7986, 5.3).
 */
@Component
class Uids {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEED_BYTES = 32;
    private static final int UID_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final String domain;

    Uids(JdbcClient jdbc, DongneProperties properties) {
        this.jdbc = jdbc;
        domain = properties.organizer().domain();
    }

    /** The UID of this subject's invitation; the round counts how often the subject was invited before. */
    String of(EventId event, UUID subject, int round) {
        byte[] message = ByteBuffer.allocate(20)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putInt(round)
                .array();
        return HexFormat.of().formatHex(mac(seed(event), message), 0, UID_BYTES) + "@" + domain;
    }

    private byte[] seed(EventId event) {
        byte[] fresh = new byte[SEED_BYTES];
        RANDOM.nextBytes(fresh);
        jdbc.sql(
                        "insert into invitation_seed (event_id, seed) values (:event, :seed) on duplicate key update seed = seed")
                .param("event", event.value())
                .param("seed", fresh)
                .update();
        return jdbc.sql("select seed from invitation_seed where event_id = :event")
                .param("event", event.value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

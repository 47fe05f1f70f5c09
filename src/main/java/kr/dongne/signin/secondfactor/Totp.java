package kr.dongne.signin.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238) with HMAC-SHA-1, steps of 30 seconds and, on screens, six digits. */
final class Totp {

    /** Digits of a code as authenticator apps show it. */
    static final int DIGITS = 6;

    private static final int STEP_SECONDS = 30;
    private static final String ALGORITHM = "HmacSHA1";
    private static final int LOW_NIBBLE = 0x0f;

    private Totp() {}

    /** The code of a moment (RFC 6238, 4.2; RFC 4226, 5.3). */
    static String code(byte[] key, Instant moment, int digits) {
        return code(key, step(moment), digits);
    }

    /** The step whose code was typed: the current one, or one earlier or later for clocks that differ (RFC 6238, 5.2). */
    static OptionalLong stepOf(byte[] key, String typed, Instant now) {
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - 1; step <= current + 1; step++)
            if (same(code(key, step, DIGITS), typed)) found = OptionalLong.of(step);
        return found;
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    private static String code(byte[] key, long step, int digits) {
        byte[] hash = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & LOW_NIBBLE;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        long modulus = 1;
        for (int i = 0; i < digits; i++) modulus *= 10;
        return ("%0" + digits + "d").formatted(number % modulus);
    }

    private static boolean same(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package kr.dongne.signin.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kr.dongne.access.AccountId;
import kr.dongne.shared.Secret;
import org.springframework.stereotype.Component;

/** Encrypts authenticator keys for the database (AES-256-GCM), each bound to its account: a copied row opens nothing. */
@Component
class SealedKeys {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SealedKeys(Secret secret) {
        key = new SecretKeySpec(secret.derive("second factor"), "AES");
    }

    byte[] seal(AccountId account, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, account, nonce, plain);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(AccountId account, byte[] sealed) {
        return run(
                Cipher.DECRYPT_MODE,
                account,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, AccountId account, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account.value().toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("an authenticator key cannot be read; was the secret changed?", notOurs);
        }
    }
}

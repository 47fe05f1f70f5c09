package kr.dongne.signin.secondfactor;

import java.time.Instant;

/** What an authenticator app shows, for tests of other rooms. */
public final class AuthenticatorApp {

    private AuthenticatorApp() {}

    public static String code(byte[] key, Instant moment) {
        return Totp.code(key, moment, Totp.DIGITS);
    }
}

package kr.dongne.account;

import java.time.Instant;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** A new API token; without an end it counts until it is revoked. */
public record CreateToken(String label, @Nullable Instant expiresAt) {

    private static final int LONGEST = 100;

    public CreateToken {
        label = label.strip();
        if (label.isEmpty() || label.length() > LONGEST) throw new InvalidValue("account.token.label.invalid");
    }
}

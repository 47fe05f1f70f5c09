package kr.dongne.account;

import java.time.Instant;
import kr.dongne.access.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who helps at a desk.
 *
 * @param madeBy the officer, by the name on the account
 * @param seen when the helper's phone last did something; null before it first came in
 * @param open false once it was ended or the moment has come
 */
public record HelperRow(
        AccountId id,
        String label,
        @Nullable String madeBy,
        Instant until,
        @Nullable Instant seen,
        boolean open) {}

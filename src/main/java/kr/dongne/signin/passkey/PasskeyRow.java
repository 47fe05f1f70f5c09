package kr.dongne.signin.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. */
public record PasskeyRow(
        UUID id, String label, Instant createdAt, @Nullable Instant lastUsedAt) {}

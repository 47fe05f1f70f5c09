package kr.dongne.shared;

import org.jspecify.annotations.Nullable;

/** One field that two people changed to different values; null means that it is gone or empty. */
public record FieldConflict<K>(
        K field, @Nullable Object mine, @Nullable Object theirs) {}

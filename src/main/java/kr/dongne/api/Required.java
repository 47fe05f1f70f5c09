package kr.dongne.api;

import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Fields that a request must have. */
final class Required {

    private Required() {}

    static long version(@Nullable Long version) {
        if (version == null) throw new InvalidValue("api.problem.missing", "version");
        return version;
    }

    static <T> T field(@Nullable T value, String name) {
        if (value == null) throw new InvalidValue("api.problem.missing", name);
        return value;
    }
}

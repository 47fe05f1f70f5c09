package kr.dongne.district;

import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** An administrative dong with its council and community centre; the position is its place in every list. */
public record Dong(
        DongCode code,
        String name,
        String councilName,
        String centerName,
        @Nullable String centerAddress,
        @Nullable String centerPhone,
        int position) {}

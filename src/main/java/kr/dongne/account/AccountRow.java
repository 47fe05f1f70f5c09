package kr.dongne.account;

import java.util.List;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** An account as the list shows it, with the roles and dongs that count today. */
public record AccountRow(
        AccountId id,
        long version,
        String username,
        String displayName,
        @Nullable String email,
        boolean enabled,
        boolean demo,
        List<Role> roles,
        List<DongCode> dongs) {}

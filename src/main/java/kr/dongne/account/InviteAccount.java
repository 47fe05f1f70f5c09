package kr.dongne.account;

import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A new account whose owner comes in by mail and, where the role demands one, chooses a password then. */
public record InviteAccount(
        Username username,
        String displayName,
        EmailAddress email,
        @Nullable FirstRole role) {

    public InviteAccount {
        displayName = CreateAccount.nameOf(displayName);
    }

    /** The role that the account begins with; from and to are its first and last day. */
    public record FirstRole(
            Role role,
            @Nullable DongCode dong,
            @Nullable UUID event,
            LocalDate from,
            @Nullable LocalDate to) {

        GrantRole of(AccountId account) {
            return new GrantRole(account, role, dong, event, from, to);
        }
    }
}

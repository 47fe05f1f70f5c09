package kr.dongne.account;

import kr.dongne.access.AccountId;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A new name or address for an account, as read at this version. */
public record ChangeAccount(
        AccountId id,
        long version,
        String displayName,
        @Nullable EmailAddress email) {

    public ChangeAccount {
        displayName = CreateAccount.nameOf(displayName);
    }
}

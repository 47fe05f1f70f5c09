package kr.dongne.signin.door;

import java.util.EnumSet;
import java.util.Set;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An account as the person before the door claims to own it.
 *
 * @param passwordHash null while somebody who was invited has not chosen a password
 * @param helper whether it helps at the desk of one event and comes by a link that an officer shows
 * @param roles those that count today
 */
public record Owner(
        AccountId id,
        String username,
        String name,
        @Nullable EmailAddress email,
        @Nullable String passwordHash,
        boolean enabled,
        boolean helper,
        Set<Role> roles) {

    private static final Set<Role> BEHIND_PASSWORDS = EnumSet.of(Role.DISTRICT_OFFICER, Role.ADMIN);

    /** Whether the account reaches so far that a mailbox alone must not open it. */
    public boolean needsPassword() {
        return roles.stream().anyMatch(BEHIND_PASSWORDS::contains);
    }

    /** Whether what a service or a device vouches for opens the account; helpers come by a link alone. */
    public boolean mayComeVouchedFor() {
        return enabled && !helper && !roles.isEmpty();
    }

    /** Whether a mailed link opens the account. */
    public boolean mayComeByLink() {
        return enabled && email != null && !roles.isEmpty() && !needsPassword();
    }
}

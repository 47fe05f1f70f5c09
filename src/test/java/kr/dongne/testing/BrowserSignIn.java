package kr.dongne.testing;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Makes an account with a role and signs it in on the real sign-in screen. */
public final class BrowserSignIn {

    private static final String PASSWORD = "a-long-passw0rd";

    private BrowserSignIn() {}

    /** A new account with this role; the dong is for roles of a dong. */
    public static void account(Accounts accounts, String username, Role role, @Nullable String dong) {
        SignedIn.run(Role.ADMIN, () -> {
            AccountId account = accounts.create(
                    new CreateAccount(new Username(username), "시험 계정", null, new Password(PASSWORD), false));
            accounts.grant(new GrantRole(
                    account, role, dong == null ? null : new DongCode(dong), null, LocalDate.of(2020, 1, 1), null));
        });
    }

    /** Types the account's name and password, and waits until another screen is there. */
    public static void signIn(Page page, String username) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }
}

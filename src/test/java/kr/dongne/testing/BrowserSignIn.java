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
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Makes an account with a role and signs it in on the real sign-in screen. */
public final class BrowserSignIn {

    /** The password of everybody in the demo. */
    public static final String DEMO_PASSWORD = "dongne-demo-2024";

    /** The password of everybody who is made here. */
    public static final String PASSWORD = "a-long-passw0rd";

    private BrowserSignIn() {}

    /** A new account with this role; the dong is for roles of a dong. */
    public static AccountId account(Accounts accounts, String username, Role role, @Nullable String dong) {
        return account(accounts, username, null, role, dong);
    }

    /** As {@link #account(Accounts, String, Role, String)}, with a mailbox for links. */
    public static AccountId account(
            Accounts accounts, String username, @Nullable EmailAddress email, Role role, @Nullable String dong) {
        return SignedIn.call(Role.ADMIN, () -> {
            AccountId account = accounts.create(
                    new CreateAccount(new Username(username), "시험 계정", email, new Password(PASSWORD), false));
            accounts.grant(new GrantRole(
                    account, role, dong == null ? null : new DongCode(dong), null, LocalDate.of(2020, 1, 1), null));
            return account;
        });
    }

    /** Types the account's name and password, and waits until another screen is there. */
    public static void signIn(Page page, String username) {
        signIn(page, username, PASSWORD);
    }

    /** As {@link #signIn(Page, String)}, for an account that was made elsewhere. */
    public static void signIn(Page page, String username, String password) {
        page.navigate("/login");
        type(page, username, password);
        page.waitForURL(url -> !url.contains("login"));
    }

    /** Types both on the sign-in screen that is open, whatever comes of it. */
    public static void type(Page page, String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }
}

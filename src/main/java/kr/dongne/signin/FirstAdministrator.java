package kr.dongne.signin;

import java.time.Clock;
import java.time.LocalDate;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.access.SystemActor;
import kr.dongne.account.AccountProblem;
import kr.dongne.account.AccountQueries;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.shared.DongneHome;
import kr.dongne.shared.DongneProperties;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes one administrator at the first start of an installation without demo; the password is told this once. */
@Component
class FirstAdministrator implements ApplicationRunner {

    static final String FILE = "first-administrator.txt";
    private static final Username NAME = new Username("admin");

    private final DongneProperties properties;
    private final DongneHome home;
    private final SystemActor system;
    private final Accounts accounts;
    private final AccountQueries queries;
    private final Clock clock;

    FirstAdministrator(
            DongneProperties properties,
            DongneHome home,
            SystemActor system,
            Accounts accounts,
            AccountQueries queries,
            Clock clock) {
        this.properties = properties;
        this.home = home;
        this.system = system;
        this.accounts = accounts;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.demo()) return;
        system.run(() -> {
            if (queries.count() == 0) create();
        });
    }

    private void create() {
        Password password = Password.random();
        try {
            AccountId id = accounts.create(new CreateAccount(NAME, "관리자", null, password, false));
            accounts.grant(new GrantRole(id, Role.ADMIN, null, null, LocalDate.now(clock), null));
        } catch (AccountProblem.UsernameTaken another) {
            return; // another node was faster
        }
        home.write(FILE, "admin " + password.value() + "\n");
        // Not the password: what a container prints is kept in logs. bin/run shows the file once and deletes it.
        System.out.println(
                "The first administrator's password is in " + home.path().resolve(FILE));
    }
}

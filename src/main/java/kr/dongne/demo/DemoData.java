package kr.dongne.demo;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.access.Role;
import kr.dongne.access.SystemActor;
import kr.dongne.account.AccountQueries;
import kr.dongne.event.EventId;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongneHome;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.Transactions;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Fills an empty demo installation once, all or nothing, before the first page is served. */
@Component
class DemoData implements SmartLifecycle {

    static final String ACCOUNTS_FILE = "demo-accounts.txt";

    private final DongneProperties properties;
    private final DongneHome home;
    private final AccountQueries accounts;
    private final DemoAccounts demoAccounts;
    private final DemoWorkshop workshop;
    private final DemoRounds rounds;
    private final SystemActor system;
    private final Transactions transactions;
    private volatile boolean running;

    DemoData(
            DongneProperties properties,
            DongneHome home,
            AccountQueries accounts,
            DemoAccounts demoAccounts,
            DemoWorkshop workshop,
            DemoRounds rounds,
            SystemActor system,
            Transactions transactions) {
        this.properties = properties;
        this.home = home;
        this.accounts = accounts;
        this.demoAccounts = demoAccounts;
        this.workshop = workshop;
        this.rounds = rounds;
        this.system = system;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        running = true;
        if (!properties.demo() || system.call(accounts::count) > 0) return;
        String sheet = transactions.call(this::fill);
        home.write(ACCOUNTS_FILE, sheet);
    }

    private String fill() {
        AccountId officer = system.call(demoAccounts::officer);
        EventId event = asOfficer(officer, workshop::prepare);
        PersonId consultant = asOfficer(officer, rounds::prepare);
        return system.call(() -> demoAccounts.others(officer, event, consultant));
    }

    /** The demo's data is made through the services that the officer's screens use, with the officer's rights. */
    private static <T> T asOfficer(AccountId officer, Supplier<T> work) {
        ActorPrincipal principal = () ->
                new Actor(officer, DemoAccounts.OFFICER_NAME, Set.of(Role.DISTRICT_OFFICER), Set.of(), Set.of(), false);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority(Role.DISTRICT_OFFICER.authority()))));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server's phase, so that nobody meets an empty house. */
    @Override
    public int getPhase() {
        return 0;
    }
}

package kr.dongne.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.AccountPeople;
import kr.dongne.account.Accounts;
import kr.dongne.account.ApiTokens;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.CreateToken;
import kr.dongne.account.GrantRole;
import kr.dongne.account.LinkPerson;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.event.EventId;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One account for each kind of user, all with the same password, and a token for the officer. */
@Component
class DemoAccounts {

    static final String OFFICER_NAME = "구청 담당자";
    private static final String OFFICER = "officer";
    private static final Password PASSWORD = new Password("dongne-demo-2024");
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final DongCode GASAN = new DongCode("1154551000");
    private static final DongCode DOKSAN_1 = new DongCode("1154561000");

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final AccountPeople owners;

    DemoAccounts(Accounts accounts, ApiTokens tokens, AccountPeople owners) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.owners = owners;
    }

    /** The officer's account, with which the other demo data is made. */
    AccountId officer() {
        return create(OFFICER, OFFICER_NAME, Role.DISTRICT_OFFICER, List.of(), null);
    }

    /** Everybody else's accounts; gives the lines that tell whoever tries the demo how to sign in. */
    String others(AccountId officer, EventId workshop, PersonId consultant) {
        create("council", "독산1동 간사", Role.COUNCIL_OFFICER, List.of(DOKSAN_1), null);
        create("council2", "가산동·독산1동 위원", Role.COUNCIL_OFFICER, List.of(GASAN, DOKSAN_1), null);
        create("dong", "독산1동 동 담당", Role.DONG_OFFICIAL, List.of(DOKSAN_1), null);
        AccountId visiting = create("consultant", "컨설턴트", Role.CONSULTANT, List.of(), workshop.value());
        owners.link(new LinkPerson(visiting, 0, consultant.value()));
        create("desk", "접수대 1", Role.CHECK_IN, List.of(), workshop.value());
        create("admin", "관리자", Role.ADMIN, List.of(), null);
        String token = tokens.createFor(officer, new CreateToken("demo", null));
        return sheet(token);
    }

    private AccountId create(String name, String displayName, Role role, List<DongCode> dongs, @Nullable UUID event) {
        AccountId id = accounts.create(new CreateAccount(
                new Username(name), displayName, new EmailAddress(name + "@geumcheon.example"), PASSWORD, true));
        List<GrantRole> grants = new ArrayList<>();
        for (DongCode dong : dongs) grants.add(new GrantRole(id, role, dong, null, SINCE, null));
        if (dongs.isEmpty()) grants.add(new GrantRole(id, role, null, event, SINCE, null));
        grants.forEach(accounts::grant);
        return id;
    }

    private static String sheet(String token) {
        return """
                Demo accounts (password of all: %s)
                  officer     district officer          구청 담당자
                  council     council officer           독산1동 주민자치회 임원
                  council2    council officer, 2 dongs  가산동·독산1동
                  dong        dong official             독산1동 동 담당 공무원
                  consultant  consultant                컨설턴트·강사
                  desk        check-in desk             접수대
                  admin       administrator             관리자
                API token of officer: %s
                """.formatted(PASSWORD.value(), token);
    }
}

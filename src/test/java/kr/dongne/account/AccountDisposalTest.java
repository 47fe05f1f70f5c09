package kr.dongne.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.attendance.Workshop;
import kr.dongne.shared.EmailAddress;
import kr.dongne.signin.secondfactor.SecondFactors;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.EveryColumn;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What is left of an account once it is nobody's: that something was granted, and nothing that says to whom. */
@DongneTest
class AccountDisposalTest {

    private static final String PASSWORD = "a-long-passw0rd";

    /** The record of what was allowed and done; it has its own periods, and no name once the account has none. */
    private static final List<String> RECORD =
            List.of("permission_grant", "api_token", "access_log", "log_finding", "change_of_setting");

    private static final List<String> TRACES = List.of(
            "gone.clerk",
            "옛 담당자",
            "gone.clerk@office.test",
            "192.0.2.77",
            "old-browser",
            "subject-of-old",
            "열쇠이름",
            "토큰이름",
            "옛 머리글");

    @Autowired
    AccountDisposal disposal;

    @Autowired
    Accounts accounts;

    @Autowired
    HelperAccounts helpers;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    AuthenticationProvider signIn;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private EveryColumn database;

    @BeforeEach
    void administrator() {
        SignedIn.as(Role.ADMIN);
        database = new EveryColumn(jdbc);
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void nothingOfADisposedAccountIsLeftInAnyTableAndTheOthersKeepEverything() {
        AccountId gone = account("gone.clerk", "옛 담당자", "gone.clerk@office.test");
        AccountId there = account("clerk.today", "오늘 담당자", "clerk.today@office.test");
        fill(gone, "subject-of-old", "열쇠이름", "옛 머리글");
        fill(there, "subject-of-today", "오늘열쇠", "오늘 머리글");
        enters("gone.clerk", "192.0.2.77", "old-browser");
        enters("clerk.today", "192.0.2.78", "new-browser");
        assertThat(tablesOf(gone)).as("every table that knows accounts").containsAll(tablesOfAccounts());
        List<String> kept = tablesOf(there);
        pastItsPeriod(gone);

        assertThat(disposal.due(threeYearsAgo())).isEqualTo(1);
        assertThat(disposal.dispose(threeYearsAgo(), 10)).isEqualTo(1);

        assertThat(tablesOf(gone)).isSubsetOf(RECORD);
        assertThat(database.placesOf(TRACES))
                .filteredOn(place -> !place.contains("in access_log."))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from sign_in_failure")
                        .query(Integer.class)
                        .single())
                .as("the wrong tries of the other one")
                .isEqualTo(1);
        assertThat(tablesOf(there)).isEqualTo(kept);
        assertThat(disposal.due(threeYearsAgo())).isZero();
    }

    @Test
    void aHelperWhoseMomentIsThreeYearsAgoBecomesNobody() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        UUID event = new Workshop(beans).event().value();
        AccountId helper =
                helpers.open(new HelperWanted(event, "옛 입구 도우미", clock.instant().plus(Duration.ofHours(5))));
        pastItsPeriod(helper);
        jdbc.sql("update account set enabled = true, ends_at = '2020-02-03' where id = :id")
                .param("id", helper.value())
                .update();

        assertThat(disposal.dispose(threeYearsAgo(), 10)).isEqualTo(1);

        assertThat(database.placesOf(List.of("옛 입구 도우미"))).isEmpty();
        assertThat(helpers.of(event)).singleElement().returns(false, HelperRow::open);
        assertThat(disposal.due(threeYearsAgo())).isZero();
    }

    private AccountId account(String username, String name, String email) {
        AccountId id = accounts.create(new CreateAccount(
                new Username(username), name, new EmailAddress(email), new Password(PASSWORD), false));
        accounts.grant(new GrantRole(id, Role.DISTRICT_OFFICER, null, null, LocalDate.of(2020, 1, 1), null));
        return id;
    }

    /** Something in every table that knows the account, but for its session. */
    private void fill(AccountId account, String subject, String label, String heading) {
        secondFactors.begin(account);
        secondFactors.newRecoveryCodes(account);
        for (String row : List.of(
                "sign_in_link (id, account_id, purpose, requested_at, expires_at, used_at) values (uuid(), :id, 'SIGN_IN', now(), now(), null)",
                "passkey_owner values (:id, :digest)",
                "office_identity values (:id, 'https://office.test', :subject, now())",
                "roster_mapping values (:id, :digest, :heading, null, null, now())",
                "calendar_feed values (:id, :id, 'OWN', null, null, :heading, false, :digest, now(), null, null)",
                "api_token values (uuid(), :id, '토큰이름', sha2(uuid(), 256), now(), null, null, null)",
                "passkey (id, account_id, credential_id, public_key, signature_count, backup_eligible, backed_up, transports,"
                        + " attestation, label, created_at)"
                        + " values (uuid(), :id, :digest, 'x', 0, false, false, '', 'x', :label, now())"))
            jdbc.sql("insert into " + row)
                    .param("id", account.value())
                    .param("digest", subject)
                    .param("subject", subject)
                    .param("label", label)
                    .param("heading", heading)
                    .update();
        if (subject.equals("subject-of-old")) return;
        jdbc.sql("update api_token set label = '오늘토큰' where account_id = :id")
                .param("id", account.value())
                .update();
    }

    /** Once with a wrong password, then with the right one, then wrong again. */
    private void enters(String username, String address, String device) {
        for (String password : List.of("wrong", PASSWORD, "wrong")) {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setRemoteAddr(address);
            request.addHeader("User-Agent", device);
            var typed = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
            typed.setDetails(new WebAuthenticationDetails(request));
            try {
                signIn.authenticate(typed);
            } catch (BadCredentialsException wrong) {
                assertThat(password).isEqualTo("wrong");
            }
        }
        jdbc.sql("update sign_in_session set device = :device where source_address = :address")
                .param("device", device)
                .param("address", address)
                .update();
    }

    private void pastItsPeriod(AccountId account) {
        jdbc.sql("update account set enabled = false, created_at = '2020-01-01' where id = :id")
                .param("id", account.value())
                .update();
        jdbc.sql(
                        "update permission_grant set valid_to = '2020-02-02', valid_from = '2020-01-01' where account_id = :id")
                .param("id", account.value())
                .update();
    }

    private Instant threeYearsAgo() {
        return clock.instant().minus(Duration.ofDays(3 * 365));
    }

    /** Tables with a column {@code account_id}, but for those that only note what was done. */
    private List<String> tablesOfAccounts() {
        return jdbc.sql("""
                select table_name from information_schema.columns
                where table_schema = database() and column_name = 'account_id' and table_name not in (:record)
                """).param("record", RECORD).query(String.class).list();
    }

    private List<String> tablesOf(AccountId account) {
        return jdbc.sql("""
                select table_name from information_schema.columns
                where table_schema = database() and column_name = 'account_id' order by table_name
                """).query(String.class).list().stream()
                .filter(table -> jdbc.sql("select count(*) from `" + table + "` where account_id = :id")
                                .param("id", account.value())
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }
}

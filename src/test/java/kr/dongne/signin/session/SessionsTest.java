package kr.dongne.signin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.LiveSessions;
import kr.dongne.access.Role;
import kr.dongne.access.SessionRow;
import kr.dongne.access.SignInWay;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.shared.NotFound;
import kr.dongne.signin.AccountSecurity;
import kr.dongne.signin.OwnSecurity;
import kr.dongne.testing.Browsing;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Sessions that are listed and ended, over real HTTP. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class SessionsTest {

    private static final String PASSWORD = "for-tests-only-1";
    private static final String AGENT =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountSecurity administration;

    @Autowired
    OwnSecurity own;

    @Autowired
    LiveSessions sessions;

    private AccountId officer;

    @BeforeEach
    void anOfficer() {
        SignedIn.as(Role.ADMIN);
        officer = account("officer");
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void everySessionIsListedWithItsWayAndPlace() {
        signedIn();
        SessionRow row = administration.sessions(officer).getFirst();
        assertThat(row.way()).isEqualTo(SignInWay.PASSWORD);
        assertThat(row.address()).isEqualTo("127.0.0.1");
        signedIn();
        assertThat(administration.sessions(officer)).hasSize(2);
    }

    @Test
    void anEndedSessionIsOutWithItsNextRequestAndTheOtherGoesOn() {
        Browsing phone = signedIn();
        UUID phones = administration.sessions(officer).getFirst().id();
        Browsing desk = signedIn();
        UUID desks = administration.sessions(officer).stream()
                .map(SessionRow::id)
                .filter(id -> !id.equals(phones))
                .findFirst()
                .orElseThrow();
        actIn(officer);
        own.end(phones);
        assertThat(location(phone)).endsWith("/login");
        assertThat(desk.get("/").statusCode()).isEqualTo(200);
        SignedIn.as(Role.ADMIN);
        assertThat(administration.sessions(officer))
                .extracting(SessionRow::id)
                .contains(desks)
                .doesNotContain(phones);
    }

    @Test
    void nobodyEndsSomebodyElsesSession() {
        Browsing browser = signedIn();
        UUID theirs = administration.sessions(officer).getFirst().id();
        actIn(account("other"));
        assertThatThrownBy(() -> own.end(theirs)).isInstanceOf(NotFound.class);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void allOthersEndTogether() {
        List<Browsing> browsers = List.of(signedIn(), signedIn());
        Authentication here = actIn(officer);
        own.endOthers();
        assertThat(browsers).allSatisfy(browser -> assertThat(location(browser)).endsWith("/login"));
        assertThat(here.isAuthenticated()).isTrue();
    }

    @Test
    void anAdministratorEndsThemAll() {
        Browsing browser = signedIn();
        administration.endSessions(officer);
        assertThat(location(browser)).endsWith("/login");
        assertThat(administration.sessions(officer)).isEmpty();
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() {
        Browsing browser = signedIn();
        accounts.resetPassword(officer, new Password("quite-another-2"));
        assertThat(location(browser)).endsWith("/login");
    }

    @Test
    void theOwnNewPasswordEndsTheOthersOnly() {
        Browsing browser = signedIn();
        Authentication here = actIn(officer);
        accounts.changeOwnPassword(PASSWORD, new Password("quite-another-2"));
        assertThat(here.isAuthenticated()).isTrue();
        assertThat(location(browser)).endsWith("/login");
    }

    @Test
    void aDisabledAccountsSessionsStayEndedWhenItIsEnabledAgain() {
        Browsing browser = signedIn();
        accounts.disable(officer);
        accounts.enable(officer);
        assertThat(location(browser)).endsWith("/login");
    }

    @Test
    void devicesHaveNamesThatPeopleKnow() {
        assertThat(Device.of(AGENT)).contains("Chrome · Android");
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0"))
                .contains("Edge · Windows");
        assertThat(Device.of("curl/8")).isEmpty();
        assertThat(Device.of(null)).isEmpty();
    }

    private AccountId account(String name) {
        AccountId id =
                accounts.create(new CreateAccount(new Username(name), "구청 담당", null, new Password(PASSWORD), false));
        accounts.grant(new GrantRole(id, Role.DISTRICT_OFFICER, null, null, LocalDate.of(2020, 1, 1), null));
        return id;
    }

    private Browsing signedIn() {
        Browsing browser = new Browsing("http://localhost:" + port);
        browser.signIn("officer", PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        return browser;
    }

    private Authentication actIn(AccountId account) {
        Authentication session =
                sessions.begin(new LiveSessions.Arrival(account, "officer", SignInWay.PASSWORD, null, AGENT), null);
        SecurityContextHolder.getContext().setAuthentication(session);
        return session;
    }

    private static String location(Browsing browser) {
        return browser.get("/").headers().firstValue("Location").orElse("");
    }
}

package kr.dongne.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.HelperAccounts;
import kr.dongne.account.HelperWanted;
import kr.dongne.attendance.Workshop;
import kr.dongne.signin.link.HelperLinks;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Browsing;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk between two waves of people stays signed in; an office that does nothing does not. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "dongne.settings-memory.kept=0s")
class HelperIdleTest {

    private static final String SCREEN = "/?v-r=init&location=";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private IdleWatch watch;

    @Autowired
    private JdbcClient jdbc;

    private AccountId helper;
    private Browsing phone;
    private Browsing office;

    @BeforeEach
    void anOfficerAndAHelperWithOpenScreens() {
        BrowserSignIn.account(beans.getBean(Accounts.class), "officer", Role.DISTRICT_OFFICER, null);
        office = new Browsing("http://localhost:" + port);
        office.signIn("officer", BrowserSignIn.PASSWORD);
        SignedIn.as(Role.DISTRICT_OFFICER);
        helper = beans.getBean(HelperAccounts.class)
                .open(new HelperWanted(
                        new Workshop(beans).event().value(),
                        "입구 1",
                        beans.getBean(Clock.class).instant().plus(Duration.ofHours(5))));
        phone = new Browsing("http://localhost:" + port);
        String path = beans.getBean(HelperLinks.class).make(helper).replaceFirst("^https?://[^/]+", "");
        String csrf = Browsing.hiddenCsrf(phone.get(path).body());
        phone.post("/sign-in/enter", Map.of("token", path.replaceFirst(".*/", ""), "_csrf", csrf));
        for (Browsing browser : new Browsing[] {office, phone})
            assertThat(browser.get(SCREEN).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void theIdleRuleEndsTheOfficersSessionAndNotTheHelpers() {
        everyMomentIsTooLong();

        watch.look();

        assertThat(open("officer")).as("an open screen of the office").isZero();
        assertThat(open(helperName())).as("an open screen of the desk").isEqualTo(1);
        assertThat(office.get("/").statusCode()).isEqualTo(302);
        assertThat(phone.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatIsOpenedLaterFindsTheSameRule() {
        everyMomentIsTooLong();

        assertThat(office.get("/").statusCode()).isEqualTo(302);
        assertThat(phone.get("/").statusCode()).isEqualTo(200);
        assertThat(open("officer")).isZero();
        assertThat(open(helperName())).isEqualTo(1);
    }

    private void everyMomentIsTooLong() {
        jdbc.sql("insert into setting (name, value) values ('session.idle', 'PT0.001S')")
                .update();
    }

    private String helperName() {
        return jdbc.sql("select username from account where id = :id")
                .param("id", helper.value())
                .query(String.class)
                .single();
    }

    private int open(String username) {
        return jdbc.sql("select count(*) from sign_in_session s join account a on a.id = s.account_id"
                        + " where a.username = :name and s.ended_at is null")
                .param("name", username)
                .query(Integer.class)
                .single();
    }
}

package kr.dongne.round.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.access.SystemActor;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.visit.FirstCome;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.Transactions;
import kr.dongne.signin.link.Errand;
import kr.dongne.signin.link.ErrandLinks;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two council officers come in by the buttons of their mails and tap the same window in the same moment. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class FirstComeIT {

    private static final String NOTE = "주차 안내를 바랍니다";
    private static final String WINDOW = "2030. 5. 28.(화) 14:00–16:00, 가능";

    /** Both browsers tap by the clock that they share. */
    private static final String TAP = "(button, moment) => { setTimeout(() => button.click(), moment - Date.now()); }";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    private static final int MOST_RACES = 20;

    private Chromium chromium;
    private RoundFixture fixture;
    private RoundId round;

    @BeforeEach
    void aRoundForTheFirst() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        fixture = new RoundFixture(beans);
        fixture.staff("gasan", Role.COUNCIL_OFFICER, GASAN);
        fixture.staff("doksan", Role.COUNCIL_OFFICER, DOKSAN_1);
        fixture.chairOf(GASAN, "김가산", "chair@gasan.test");
        fixture.chairOf(DOKSAN_1, "김독산", "chair@doksan.test");
        round = fixture.published(fixture.draft(AnswerPolicy.FIRST_COME, 1, GASAN, DOKSAN_1));
        SignedIn.out();
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void whoeverComesTooLateIsToldAtOnceKeepsWhatWasTypedAndTakesANearFreeWindow() {
        String link = link("gasan", GASAN);
        Page gasan = onThePageOfTheDong(link, "김가산");
        Page doksan = onThePageOfTheDong(link("doksan", DOKSAN_1), "김독산");

        Page late = tappingAtOnce(gasan, doksan);

        Locator told = late.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("방금 다른 동이 잡았습니다."));
        assertThat(told).containsText("가까운 빈 시간");
        assertThat(late.getByLabel("구청에 남길 말")).hasValue(NOTE);
        assertThat(late.getByLabel(late == gasan ? "김가산" : "김독산")).isChecked();
        Screens.check(late, "first-come-late");
        told.getByRole(AriaRole.BUTTON).first().click();
        assertThat(late.getByText("우리 동이 잡음").first()).isVisible();
        assertThat(told).isHidden();
        late.getByText("보내기", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(late.getByText("응답했습니다").first()).isVisible();
        assertThat(SignedIn.call(Role.DISTRICT_OFFICER, () -> fixture.bean(FirstCome.class)
                        .free(round)))
                .hasSize(18 - 2);

        Page scanner = chromium.newPerson("http://localhost:" + port);
        scanner.navigate(link);
        assertThat(scanner.getByText("새 로그인 링크 받기")).isVisible();
        Screens.check(scanner, "sign-in-errand-over");
    }

    /** Taps both until one is late: a page that is told of the other's tap in time offers the window no more. */
    private Page tappingAtOnce(Page one, Page other) {
        for (int race = 0; race < MOST_RACES; race++) {
            double moment = System.currentTimeMillis() + 500.0;
            for (Page page : List.of(one, other)) page.getByLabel(WINDOW).evaluate(TAP, moment);
            one.waitForTimeout(500);
            for (Page page : List.of(one, other)) Screens.awaitRest(page);
            for (Page page : List.of(one, other)) if (page.getByText("가까운 빈 시간").isVisible()) return page;
            for (Page page : List.of(one, other))
                if (page.getByText("잡은 시간 놓기").isVisible())
                    page.getByText("잡은 시간 놓기").click();
        }
        throw new AssertionError("nobody was late in %d races".formatted(MOST_RACES));
    }

    private Page onThePageOfTheDong(String link, String guest) {
        Page phone = chromium.newPerson("http://localhost:" + port);
        phone.setViewportSize(360, 780);
        phone.navigate(link);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("들어가기"))
                .click();
        phone.waitForURL(Pattern.compile(".*/rounds/.*/dong/.*"));
        phone.getByText("함께 올 사람과 메모").click();
        phone.getByLabel(guest).check();
        phone.getByLabel("구청에 남길 말").fill(NOTE);
        Screens.awaitRest(phone);
        return phone;
    }

    private String link(String reader, DongCode dong) {
        UUID account = beans.getBean(JdbcClient.class)
                .sql("select id from account where username = :name")
                .param("name", reader)
                .query(UUID.class)
                .single();
        var page = "/rounds/" + round.value() + "/dong/" + dong.value();
        var errand =
                new Errand(new AccountId(account), dong, page, Instant.now().plus(Duration.ofDays(1)));
        ErrandLinks links = beans.getBean(ErrandLinks.class);
        return beans.getBean(SystemActor.class).call(() -> {
            UUID link = beans.getBean(Transactions.class)
                    .call(() -> links.make(List.of(errand)).get(errand));
            return links.shown(link).orElseThrow().address();
        });
    }
}

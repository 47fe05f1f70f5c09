package kr.dongne.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.event.EventId;
import kr.dongne.event.EventTab;
import kr.dongne.itip.PartStat;
import kr.dongne.reply.SampleMail;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations and answers in a real browser: the officer, the council's officer, and the participant without scripts. */
@DongneTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"dongne.organizer=jumin@gu.test", "dongne.clock=2026-11-20T00:00:00Z"})
@Import(Town.class)
class InvitationScreensIT {

    private static final Password PASSWORD = new Password("beautiful-day-2030");
    private static Chromium chromium;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Answers answers;

    @Autowired
    private RsvpTokens tokens;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private EventId event;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @BeforeEach
    void aWorkshopOfTwoDongs() {
        SignedIn.asSystem();
        account("officer", Role.DISTRICT_OFFICER, null);
        account("council", Role.COUNCIL_OFFICER, new DongCode(Town.GASAN));
        SignedIn.out();
        town.chair("김가산", "kim@people.test", Town.GASAN);
        town.chair("최가산", "choi@people.test", Town.GASAN);
        town.chair("이독산", "lee@people.test", Town.DOKSAN);
        town.chair("남궁가나다라마바사", null, Town.GASAN, Town.DOKSAN);
        event = town.workshop();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theOfficerPreviewsRehearsesAndSends() {
        Page page = signedIn("officer");
        page.navigate("/" + EventTab.address(event, "invitations"));
        page.getByText("새로 보낼 초대장 3통").waitFor();
        Screens.check(page, "invite-plan");

        button(page, "미리보기").click();
        page.getByText("받는 사람:").waitFor();
        page.frameLocator("iframe").getByText("참석 여부를 알려 주세요").waitFor();
        Screens.check(page, "invite-preview");
        page.keyboard().press("Escape");

        button(page, "나에게 예행 보내기").click();
        page.getByLabel("내 이메일").fill("이메일이 아님");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("보내기").setExact(true))
                .click();
        page.locator("[slot=error-message]").getByText("이메일 주소 형식이 올바르지 않습니다").waitFor();
        Screens.check(page, "invite-rehearsal");
        page.keyboard().press("Escape");

        button(page, "초대장 3통 보내기").click();
        page.getByText("초대장을 보낼까요?").waitFor();
        Screens.check(page, "invite-confirm");
        page.locator("vaadin-confirm-dialog vaadin-button", new Page.LocatorOptions().setHasText("초대장 3통 보내기"))
                .click();
        page.getByText("이미 초대한 사람 4명").waitFor();

        assertThat(town.rows(event)).hasSize(4);
        Screens.check(page, "invite-sent");
    }

    @Test
    void theOfficerPlansMailsAndWritesTheirTexts() {
        town.send(event);
        Page page = signedIn("officer");
        page.navigate("/" + EventTab.address(event, "planned"));
        page.getByText("회신하지 않은 사람 · 행사 7일 전").waitFor();
        Screens.check(page, "planned");

        button(page, "예정 메일 추가").click();
        page.getByLabel("행사 며칠 전").fill("99");
        page.getByLabel("이 메일에만 쓰는 첫머리").fill("{이름} 님, {주소}에서 뵙겠습니다.");
        button(page, "저장").click();
        page.locator("[slot=error-message]").getByText("0일부터 60일 사이로 적어 주세요.").waitFor();
        page.locator("[slot=error-message]").getByText("{주소}은(는) 쓸 수 없습니다.").waitFor();
        Screens.check(page, "planned-refused");
        page.getByLabel("행사 며칠 전").fill("3");
        page.getByLabel("이 메일에만 쓰는 첫머리").fill("{이름} 님, {장소}에서 뵙겠습니다.");
        button(page, "저장").click();
        page.getByText("예정 메일 4건").waitFor();

        page.navigate("/letter-texts");
        button(page, "초대장 문구 고치기").click();
        page.getByLabel("첫머리").fill("{이름} 위원님, 모시고자 합니다.");
        button(page, "미리보기").click();
        page.frameLocator("iframe").getByText("홍길동 위원님, 모시고자 합니다.").waitFor();
        Screens.check(page, "letter-preview");
        page.keyboard().press("Escape");
        button(page, "저장").click();
        page.getByText("고친 문구").waitFor();
        Screens.check(page, "letter-texts");
    }

    @Test
    void theBoardMovesWhileAnswersComeIn() {
        town.send(event);
        town.mailsLeave();
        Page page = signedIn("officer");
        page.navigate("/" + EventTab.address(event, "answers"));
        page.getByText("초대 3 · 참석 0").first().waitFor();
        Screens.check(page, "answers");

        enter("김가산", PartStat.ACCEPTED, null);
        page.getByText("초대 3 · 참석 1").first().waitFor();
        enter("최가산", PartStat.DELEGATED, new ProxyPerson("심대리", null, new EmailAddress("sim@people.test")));
        page.getByText("대리인 심대리").first().waitFor();
        Screens.check(page, "answers-live");

        page.getByLabel("회신 입력: 이독산").first().click();
        page.getByText("이독산 님의 회신").waitFor();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("대리"))
                .last()
                .check();
        Screens.check(page, "answer-dialog");
    }

    @Test
    void aCouncilsOfficerAnswersWithOneTap() {
        town.send(event);
        town.mailsLeave();
        Page page = signedIn("council");
        page.navigate("/dong");
        page.getByText("구청 담당 전화 02-2627-0000").waitFor();
        Screens.check(page, "dong");
        assertThat(page.getByText("이독산").count()).isZero();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("김가산: 참석"))
                .click();
        page.getByText("김가산 님: 참석").waitFor();
        assertThat(town.answerOf(event, "김가산")).isEqualTo(PartStat.ACCEPTED);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("최가산: 대리"))
                .click();
        page.getByText("최가산 님 대신 오실 분").waitFor();
        button(page, "저장").click();
        page.locator("[slot=error-message]").getByText("대리인의 이름을 적어 주세요.").waitFor();
        Screens.check(page, "dong-proxy");
    }

    @Test
    void aMailThatNoRuleAppliesIsDecidedByAPerson() {
        town.send(event);
        town.mailsLeave();
        jdbc.sql("update invitation set uid = :uid where email = 'kim@people.test'")
                .param("uid", "0f6c1b52-7c5e-4e0f-9a4d-3b1f6f0f8d21@dongne.test")
                .update();
        UUID mail = parked();
        Page page = signedIn("officer");
        page.navigate("/inbox");
        page.getByText("보낸 주소가 초대한 주소와 다릅니다").waitFor();
        Screens.check(page, "inbox");

        page.getByText("회신 메일").click();
        page.getByText("메일의 회신: 참석").waitFor();
        Screens.check(page, "inbox-mail");
        button(page, "이 사람의 회신으로 반영").click();
        page.getByText("확인할 메일이 없습니다").waitFor();

        Screens.check(page, "inbox-empty");
        assertThat(town.answerOf(event, "김가산")).isEqualTo(PartStat.ACCEPTED);
        assertThat(mail).isNotNull();
    }

    @Test
    void aParticipantAnswersWithoutScriptsOnASmallPhone() {
        town.send(event);
        town.mailsLeave();
        String address = "/r/" + town.token(event, "김가산");
        Page page = chromium.newPersonWithoutScripts("http://localhost:" + port);
        page.setViewportSize(320, 640);
        page.navigate(address);
        fits(page);

        button(page, "회신하기").click();
        page.getByText("참석 여부를 골라 주세요.").waitFor();
        fits(page);
        page.getByLabel("다른 사람이 대신 참석합니다").check();
        page.getByLabel("이름").fill("심대리");
        button(page, "회신하기").click();
        page.getByText("대리인의 전화번호나 이메일 가운데 하나는 적어 주세요.").waitFor();
        assertThat(page.getByLabel("이름").inputValue()).isEqualTo("심대리");
        page.getByLabel("참석합니다").first().check();
        page.getByLabel("남기실 말씀").fill("일찍 가겠습니다");
        button(page, "회신하기").click();
        page.getByText("회신이 저장되었습니다.").waitFor();
        fits(page);

        assertThat(town.answerOf(event, "김가산")).isEqualTo(PartStat.ACCEPTED);
        assertThat(town.row(event, "김가산").comment()).isEqualTo("일찍 가겠습니다");
    }

    @Test
    void anAnswerCountsWhereCookiesAreBlocked() {
        town.send(event);
        town.mailsLeave();
        Page page = chromium.newPersonWithoutScripts("http://localhost:" + port);
        page.navigate("/r/" + town.token(event, "이독산"));
        page.getByLabel("참석합니다").first().check();
        page.getByLabel("남기실 말씀").fill("쿠키 없이");
        page.context().clearCookies();
        button(page, "회신하기").click();
        page.getByText("회신이 저장되었습니다.").waitFor();

        assertThat(page.context().cookies()).isEmpty();
        assertThat(town.row(event, "이독산").comment()).isEqualTo("쿠키 없이");
    }

    @Test
    void theParticipantsPageReadsWellEverywhere() {
        town.send(event);
        town.mailsLeave();
        Page page = chromium.newPerson("http://localhost:" + port);
        page.navigate("/r/" + town.token(event, "김가산"));
        Screens.check(page, "rsvp");
        button(page, "회신하기").click();
        page.getByText("참석 여부를 골라 주세요.").waitFor();
        Screens.check(page, "rsvp-errors");
        page.navigate("/r/nothing");
        Screens.check(page, "rsvp-gone");
        town.cancel(event);
        page.navigate("/r/" + tokenOfCancelled());
        Screens.check(page, "rsvp-cancelled");
    }

    private String tokenOfCancelled() {
        return tokens.of(town.row(event, "김가산").id(), 1);
    }

    private static void fits(Page page) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(320);
    }

    private void enter(String name, PartStat answer, @Nullable ProxyPerson proxy) {
        InvitationId id = town.row(event, name).id();
        town.officer(() -> answers.answerByStaff(id, new AnswerByStaff(answer, AnswerSource.PHONE, null, proxy)));
    }

    private UUID parked() {
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into inbox_message (id, digest, received_at, sender, subject, raw, state, reason, event_id, invitation_id)
                values (:id, :digest, utc_timestamp(6), 'mallory@evil.example', '회신 메일', :raw, 'PARKED', 'SENDER_MISMATCH',
                        :event, :invitation)
                """)
                .param("id", id)
                .param("digest", id.toString().replace("-", ""))
                .param("raw", SampleMail.bytes("22-reply-from-differs-from-attendee"))
                .param("event", event.value())
                .param("invitation", town.row(event, "김가산").id().value())
                .update();
        return id;
    }

    private void account(String name, Role role, @Nullable DongCode dong) {
        AccountId id = accounts.create(new CreateAccount(new Username(name), name, null, PASSWORD, false));
        accounts.grant(new GrantRole(id, role, dong, null, LocalDate.of(2024, 1, 1), null));
    }

    private Page signedIn(String name) {
        Page page = chromium.newPerson("http://localhost:" + port);
        BrowserSignIn.signIn(page, name, PASSWORD.value());
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

package kr.dongne.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.EmacsReply;
import kr.dongne.testing.ForeignReader;
import kr.dongne.testing.ForeignReaders;
import kr.dongne.testing.Screens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workshop from the draft to the signed sheet, as the people who have to do with it live it: the officer, participants
 * with nothing but their mail, a council officer, and the desk.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkshopStoryIT {

    private static final String DISTRICT = "jumin@geumcheon.example";
    private static final String WORKSHOP = "2025 자치계획 수립을 위한 민관협력 워크숍";

    @TempDir
    static Path home;

    private DemoConsole demo;
    private Mailboxes mail;
    private Page officer;
    private String eventPath;

    @BeforeAll
    void startTheConsole() {
        demo = DemoConsole.start(home);
        mail = demo.mail();
    }

    @AfterAll
    void stopTheConsole() {
        demo.close();
    }

    @Test
    @Order(1)
    void theOfficerSignsInAndFindsTheDraft() {
        officer = demo.newPerson();
        officer.navigate("/login");
        assertThat(officer.getByLabel("아이디")).isVisible();
        Screens.check(officer, "01-login");
        signIn(officer, "officer");
        Screens.check(officer, "02-home");
        officer.navigate("/events?show=drafts");
        officer.getByText("작성 중", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        officer.getByText(WORKSHOP).first().click();
        officer.waitForURL(Pattern.compile(".*/events/[0-9a-f-]{36}.*"));
        eventPath = officer.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        assertThat(officer.getByText("금천구청 대강당").first()).isVisible();
        Screens.check(officer, "03-event-overview");
        tab("audience");
        assertThat(officer.getByText("모두 92명 · 메일 89명 · 전화 3명", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        Screens.check(officer, "04-audience");
    }

    @Test
    @Order(2)
    void theOfficerSendsEightyNineInvitations() {
        tab("invitations");
        Screens.check(officer, "05-before-sending");
        button("초대장 89통 보내기").click();
        assertThat(officer.getByText("초대장을 보낼까요?")).isVisible();
        Screens.awaitRest(officer);
        officer.getByRole(AriaRole.ALERTDIALOG)
                .or(officer.getByRole(AriaRole.DIALOG))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("보내기"))
                .first()
                .click();
        assertThat(officer.getByText(Pattern.compile("89통 가운데 89통 보냄")).first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(90_000));
        Screens.check(officer, "06-sent");
        assertThat(mail.of("member01@people.test")).hasSize(1);
        assertThat(mail.of("office06@dong.example"))
                .as("two people share this mailbox")
                .hasSize(2);
        assertThat(mail.of("member24@people.test"))
                .as("one person in two dongs")
                .hasSize(1);
    }

    @Test
    @Order(3)
    void everyCalendarReaderUnderstandsTheInvitation() {
        byte[] invitation = mail.of("member01@people.test").getFirst().calendar();
        assertThat(ForeignReaders.errors(invitation)).isEmpty();
        for (ForeignReader reader : ForeignReaders.all())
            assertThat(reader.read(invitation).starts())
                    .as(reader.name())
                    .containsExactly(Instant.parse("2024-04-17T05:00:00Z"));
        byte[] broken = new String(invitation, StandardCharsets.UTF_8)
                .replaceFirst("DTSTAMP:[^\r]*\r\n", "")
                .replaceFirst("ORGANIZER[^\r]*\r\n(?: [^\r]*\r\n)*", "")
                .replaceFirst("UID:[^\r]*\r\n(?: [^\r]*\r\n)*", "")
                .replaceFirst("DTSTART;[^\r]*\r\n", "DTSTART:not-a-date\r\n")
                .getBytes(StandardCharsets.UTF_8);
        for (ForeignReader reader : ForeignReaders.all())
            assertThat(reader.errors(broken))
                    .as(reader.name() + " on a broken copy")
                    .isNotEmpty();
    }

    @Test
    @Order(4)
    void aParticipantAnswersOnThePageWithoutSigningIn() {
        Page participant = demo.newPerson();
        participant.navigate(mail.of("member01@people.test").getFirst().rsvpPath());
        assertThat(participant.getByText(WORKSHOP).first()).isVisible();
        Screens.check(participant, "07-answer-page");
        participant
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("회신하기"))
                .click();
        assertThat(participant.getByText("참석 여부를 골라 주세요.")).isVisible();
        Screens.check(participant, "08-answer-page-error");
        participant
                .getByLabel("참석합니다", new Page.GetByLabelOptions().setExact(true))
                .check();
        participant
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("회신하기"))
                .click();
        assertThat(participant.getByText("회신이 저장되었습니다.")).isVisible();
        Screens.check(participant, "09-answer-saved");
        tab("answers");
        assertThat(officer.getByText(Pattern.compile("참석 1 ·")).first()).isVisible();
    }

    @Test
    @Order(5)
    void mailedRepliesAreReadAndCountedWhileTheOfficerLooksOn() {
        mail.send("member02@people.test", DISTRICT, handWrittenReply("member02@people.test", "DECLINED"));
        assertThat(officer.getByText(Pattern.compile("불참 1 ·")).first()).isVisible(patiently());
        byte[] invitation = mail.of("member03@people.test").getFirst().calendar();
        var written = EmacsReply.to(invitation, EmacsReply.Choice.TENTATIVE, "member03@people.test", DISTRICT);
        mail.send(
                "member03@people.test",
                DISTRICT,
                new String(written.mail(), StandardCharsets.UTF_8).replaceAll("\r?\n", "\r\n"));
        assertThat(officer.getByText(Pattern.compile("미정 1 ·")).first()).isVisible(patiently());
        Screens.check(officer, "10-answers");
    }

    @Test
    @Order(6)
    void aForgedReplyWaitsForTheOfficer() {
        String forged = handWrittenReply("member04@people.test", "ACCEPTED")
                .replace("From: <member04@people.test>", "From: <mallory@evil.example>");
        mail.send("mallory@evil.example", DISTRICT, forged);
        officer.waitForTimeout(4_000);
        officer.navigate("/inbox");
        assertThat(officer.getByText("보낸 주소가 초대한 주소와 다릅니다").first()).isVisible(patiently());
        Screens.check(officer, "11-inbox");
        officer.getByText("보낸 주소가 초대한 주소와 다릅니다").first().click();
        Screens.check(officer, "12-inbox-mail");
    }

    @Test
    @Order(7)
    void aCouncilOfficerAnswersForTheOwnDong() {
        Page council = demo.newPerson();
        signIn(council, "council");
        council.navigate("/dong");
        assertThat(council.getByText("독산1동").first()).isVisible();
        assertThat(council.getByText("member01@people.test")).hasCount(0);
        Screens.check(council, "13-own-dong");
        council.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".+: 참석$")))
                .first()
                .click();
        assertThat(council.getByText(Pattern.compile(".+ 님: 참석")).first()).isVisible();
        Screens.check(council, "14-own-dong-answered");
        council.navigate(eventPath + "/edit");
        assertThat(council.getByLabel("행사 이름")).hasCount(0);
    }

    @Test
    @Order(8)
    void theRoomChangesAndEverybodyIsTold() {
        officer.navigate(eventPath + "/edit");
        assertThat(officer.getByLabel("행사 이름")).isVisible();
        Screens.check(officer, "15-edit");
        Locator venue = officer.getByLabel("장소").first();
        venue.click();
        venue.fill("금천구청 소회의실");
        officer.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("소회의실"))
                .first()
                .click();
        Screens.check(officer, "16-too-small-a-room");
        button("저장").click();
        assertThat(officer.getByText("변경 안내 메일을 받는 사람 89명").first()).isVisible();
        officer.getByLabel(Pattern.compile("사유|이유")).first().fill("대강당 공사");
        Screens.check(officer, "17-what-will-happen");
        button("바꾸고 안내하기").click();
        var update = mail.await(
                "member05@people.test",
                one -> one.ics().contains("SEQUENCE:") && one.subject().contains("변경"));
        assertThat(ForeignReaders.errors(update.calendar())).isEmpty();
        assertThat(update.text()).contains("소회의실");
    }

    @Test
    @Order(9)
    void attendanceIsTakenAndTheSheetIsDownloaded() throws IOException {
        tab("attendance");
        Screens.check(officer, "18-attendance");
        officer.navigate(eventPath + "/desk");
        Screens.check(officer, "19-desk");
        Locator search = officer.getByLabel("이름 검색");
        search.fill("1001");
        officer.waitForTimeout(1_200);
        search.press("Enter");
        assertThat(officer.getByText(Pattern.compile("출석 처리했습니다")).first()).isVisible();
        Screens.check(officer, "20-checked-in");
        tab("papers");
        Path sheet = download("서명부 · PDF");
        try (var pdf = Loader.loadPDF(sheet.toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("서명부").contains("독산1동").contains("개인정보 수집·이용 안내");
        }
    }

    @Test
    @Order(10)
    void theWorkshopIsCalledOffAndEveryCalendarForgetsIt() {
        officer.navigate(eventPath);
        button("행사 취소").click();
        officer.getByLabel(Pattern.compile("사유|이유")).first().fill("우천");
        Screens.check(officer, "21-cancel");
        officer.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("행사 취소"))
                .last()
                .click();
        var cancel = mail.await("member05@people.test", one -> one.ics().contains("METHOD:CANCEL"));
        assertThat(cancel.ics()).contains("STATUS:CANCELLED");
        assertThat(ForeignReaders.errors(cancel.calendar())).isEmpty();
    }

    private Path download(String item) throws IOException {
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(item))
                .click();
        officer.getByLabel(Pattern.compile("내려받는 사유")).first().fill("행사 당일 접수대에서 사용");
        Screens.awaitRest(officer);
        Download download = officer.waitForDownload(() -> officer.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("내려받기"))
                .click());
        Path file = Files.createTempFile("sheet", ".pdf");
        try (InputStream content = download.createReadStream()) {
            Files.write(file, content.readAllBytes());
        }
        return file;
    }

    /** As a mail program of its own would write it: plain text, folded nowhere, with what the invitation said. */
    private String handWrittenReply(String address, String partStat) {
        String ics = mail.of(address).getFirst().ics().replaceAll("\r?\n[ \t]", "");
        String uid =
                ics.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
        String calendar = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "PRODID:-//Somebody else//Mail//EN",
                "VERSION:2.0",
                "METHOD:REPLY",
                "BEGIN:VEVENT",
                uid,
                "SEQUENCE:0",
                "DTSTAMP:20240408T010000Z",
                "DTSTART;TZID=Asia/Seoul:20240417T140000",
                "ORGANIZER:mailto:" + DISTRICT,
                "ATTENDEE;PARTSTAT=" + partStat + ":mailto:" + address,
                "END:VEVENT",
                "END:VCALENDAR");
        return String.join(
                "\r\n",
                "From: <" + address + ">",
                "To: <" + DISTRICT + ">",
                "Subject: Re: workshop",
                "Date: Mon, 08 Apr 2024 10:00:00 +0900",
                "Message-ID: <" + partStat + "-" + address + ">",
                "MIME-Version: 1.0",
                "Content-Type: text/calendar; charset=UTF-8; method=REPLY",
                "Content-Transfer-Encoding: 8bit",
                "",
                calendar);
    }

    private void tab(String key) {
        officer.navigate(eventPath + "?tab=" + key);
        Screens.awaitRest(officer);
    }

    private Locator button(String name) {
        return officer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(40_000);
    }

    private static void signIn(Page page, String name) {
        page.navigate("/login");
        page.getByLabel("아이디").fill(name);
        page.locator("input[type=password]").fill(BrowserSignIn.DEMO_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        Screens.awaitRest(page);
    }
}

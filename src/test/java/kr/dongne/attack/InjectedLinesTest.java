package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.attack.Wire.Answer;
import kr.dongne.mime.MailBody;
import kr.dongne.mime.MailHead;
import kr.dongne.mime.MimeComposer;
import kr.dongne.mime.Party;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.shared.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Line ends and marks of the format in names and titles, written past every check straight into the tables, add no header
 * to a mail or a download and no line to a calendar.
 */
@AttackTest
class InjectedLinesTest {

    private static final Set<String> CALENDAR_NAMES = Set.of(
            "BEGIN",
            "END",
            "PRODID",
            "VERSION",
            "CALSCALE",
            "METHOD",
            "TZID",
            "TZNAME",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "DTSTART",
            "DTEND",
            "DTSTAMP",
            "UID",
            "SEQUENCE",
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION",
            "URL",
            "STATUS",
            "ORGANIZER",
            "ATTENDEE",
            "TRANSP",
            "CLASS",
            "CREATED",
            "LAST-MODIFIED",
            "CATEGORIES",
            "X-MICROSOFT-DISALLOW-COUNTER",
            "PRIORITY");

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TwoDongs town;
    private Wire wire;

    @BeforeEach
    void aTown() {
        town = new TwoDongs(beans);
        wire = new Wire(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: evil@evil.example\r\nX-EVIL: 1",
                "\nBCC: evil@evil.example\nX-EVIL:1",
                "\rX-EVIL:1\rATTENDEE:mailto:evil@evil.example",
                "\r\n\r\n<b>body</b>\r\nX-EVIL:1",
                "\\nX-EVIL:1",
                "\u2028X-EVIL:1\u0085X-EVIL:1\u0000",
                "\";X-EVIL=1:mailto:evil@evil.example\r\nATTENDEE;CN=\"",
                "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nX-EVIL:1",
                "^n^'^^;,:\\",
                "=?UTF-8?B?DQpCY2M6IGV2aWxAZXZpbC5leGFtcGxl?=",
                "{0} ${7*7} #{7*7} __${T(java.lang.Runtime)}__ [[${7*7}]]"
            })
    void aNameIsANameInMailsCalendarsAndDownloads(String trick) throws Exception {
        everywhere("가" + trick);

        RenderedMail letter = town.letter(town.own);
        checkMail(letter);
        checkCalendar(new String(letter.calendar(), StandardCharsets.UTF_8));
        Answer saved = wire.get(town.page(town.own) + "/event.ics");
        assertThat(saved.status()).isEqualTo(200);
        checkCalendar(saved.body());
        checkDownload(wire.get(town.page(town.own) + "/files/" + town.file.value()));
        assertThat(letter.text() + letter.html()).doesNotContain("가49");
    }

    private void everywhere(String text) {
        jdbc.sql("update event set title = :t, description = :t, contact_name = :t, contact_phone = left(:t, 30)")
                .param("t", text)
                .update();
        jdbc.sql("update venue set name = :t, address = :t").param("t", text).update();
        jdbc.sql("update programme_part set title = :t").param("t", text).update();
        jdbc.sql("update person set name = :t").param("t", text).update();
        jdbc.sql("update event_material set file_name = :t")
                .param("t", text + ".pdf")
                .update();
    }

    private void checkMail(RenderedMail letter) throws Exception {
        MailHead head = new MailHead(
                "id@district.test",
                null,
                new Party(new EmailAddress("jumin@district.test"), letter.toName()),
                new EmailAddress("kim@people.test"),
                letter.toName(),
                letter.subject(),
                Instant.parse("2026-11-24T00:00:00Z"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MimeComposer.compose(
                        Session.getInstance(new Properties()),
                        head,
                        new MailBody(letter.text(), letter.html(), letter.calendar(), letter.method()))
                .writeTo(bytes);
        String mail = bytes.toString(StandardCharsets.UTF_8);
        String headers = mail.substring(0, mail.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]+", " ");
        assertThat(Arrays.stream(headers.split("\r\n|\r|\n")).map(line -> line.split(":", 2)[0]))
                .doesNotHaveDuplicates()
                .isSubsetOf(
                        "From",
                        "Reply-To",
                        "To",
                        "Subject",
                        "Date",
                        "Auto-Submitted",
                        "Content-Class",
                        "Content-Type",
                        "MIME-Version",
                        "Message-ID");
        assertThat(mail).doesNotContain("\nX-EVIL", "\rX-EVIL", "\nBcc", "\nBCC");
    }

    private static void checkCalendar(String calendar) {
        String unfolded = calendar.replaceAll("\r\n[ \t]", "");
        List<String> names = Arrays.stream(unfolded.split("\r\n|\r|\n"))
                .map(line -> line.split("[:;]", 2)[0])
                .toList();
        assertThat(names.stream().collect(Collectors.toSet())).isSubsetOf(CALENDAR_NAMES);
        assertThat(names.stream().filter("BEGIN"::equals)).hasSize(4);
        assertThat(names.stream().filter("ATTENDEE"::equals)).hasSizeLessThanOrEqualTo(1);
        assertThat(unfolded.lines().filter("BEGIN:VEVENT"::equals)).hasSize(1);
        assertThat(unfolded.lines()
                        .filter(line -> line.startsWith("ATTENDEE") || line.startsWith("ORGANIZER"))
                        .map(line -> line.replaceAll("\"[^\"]*\"", "")))
                .noneMatch(line -> line.contains("X-EVIL") || line.contains("evil.example"));
    }

    private static void checkDownload(Answer file) {
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers()).noneMatch(line -> line.startsWith("x-evil") || line.startsWith("bcc"));
        assertThat(file.header("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(file.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.body()).startsWith("%PDF");
    }
}

package kr.dongne.reply;

import static kr.dongne.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import kr.dongne.embedded.InProcessMail;
import kr.dongne.event.EventId;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.Town;
import kr.dongne.itip.MessageReader;
import kr.dongne.itip.PartStat;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.testing.DongneTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers whose sender was given another name, and whose text was given a footer, by mail programs and gateways: over real
 * SMTP and IMAP, with the workers running. The address and the invitation's UID say whose answer it is.
 */
@DongneTest(
        properties = {"dongne.organizer=jumin@gu.test", "dongne.clock=2026-11-20T00:00:00Z", "dongne.background=true"})
@Import(Town.class)
class ChangedOnTheWayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FOOTER = "본 메일은 지정된 수신인만을 위한 것입니다. 불참 또는 잘못 받은 경우 즉시 삭제해 주십시오.";

    @Autowired
    Town town;

    @Autowired
    InProcessMail mail;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private PersonId kim;
    private PersonId lee;
    private EventId event;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"KIM Gasan (외부메일)\"",
                "\"이독산\"",
                "\"lee@people.test\"",
                "\"대표 홍길동 | 주식회사 가산 & <가산>\"",
                "=?UTF-8?B?7J2064+F7IKw?=",
                ""
            })
    void theAnswerIsOfWhoeverHasTheAddressAndTheUidWhateverTheNameSays(String name) throws MessagingException {
        twoChairsAreInvited();
        long kimsVersion = town.asOfficer(() -> people.of(kim).version());

        send(mail(name, calendar(uidInTheInvitationOf("kim@people.test"), "이독산", "X-PROGRAM:example")));
        until(PATIENCE, () -> row("김가산").answer() == PartStat.ACCEPTED);

        assertThat(row("김가산").source()).isEqualTo(AnswerSource.MAIL);
        assertThat(row("김가산").comment()).as("a footer is nobody's comment").isNull();
        assertThat(row("이독산").answer()).isEqualTo(PartStat.NEEDS_ACTION);
        assertThat(town.asOfficer(() -> people.of(kim).name())).isEqualTo("김가산");
        assertThat(town.asOfficer(() -> people.of(kim).version())).isEqualTo(kimsVersion);
        assertThat(town.asOfficer(() -> people.of(lee).name())).isEqualTo("이독산");
        assertThat(jdbc.sql("select count(*) from person where name not in ('김가산', '이독산')")
                        .query(Integer.class)
                        .single())
                .as("nobody new")
                .isZero();
        assertThat(jdbc.sql("select concat(state, ' ', invitation_id) from inbox_message")
                        .query(String.class)
                        .list())
                .containsExactly("APPLIED " + row("김가산").id().value());
    }

    @Test
    void aFooterInTheCalendarsOwnCommentStaysWithTheAnswerAsItCame() throws MessagingException {
        twoChairsAreInvited();

        String uid = uidInTheInvitationOf("kim@people.test");
        send(mail("\"김\"", calendar(uid, "김가산 (프로)", "COMMENT:10분 늦습니다. " + FOOTER)));
        until(PATIENCE, () -> row("김가산").answer() == PartStat.ACCEPTED);

        assertThat(row("김가산").comment()).startsWith("10분 늦습니다.");
        assertThat(row("김가산").name()).isEqualTo("김가산");
    }

    private void twoChairsAreInvited() {
        kim = town.chair("김가산", "kim@people.test", Town.GASAN);
        lee = town.chair("이독산", "lee@people.test", Town.DOKSAN);
        event = town.workshop();
        town.send(event);
    }

    private InvitationRow row(String name) {
        return town.row(event, name);
    }

    private String uidInTheInvitationOf(String mailbox) {
        until(PATIENCE, () -> mail.messages().stream()
                .anyMatch(one -> one.mailbox().equals(mailbox)));
        byte[] raw = mail.messages().stream()
                .filter(one -> one.mailbox().equals(mailbox))
                .findFirst()
                .orElseThrow()
                .raw();
        return Objects.requireNonNull(
                Objects.requireNonNull(MessageReader.read(raw).calendar()).uid());
    }

    /** The answer as a mail program writes it, under the name that it has for its user. */
    private static String calendar(String uid, String name, String moreOfIt) {
        return """
                BEGIN:VCALENDAR
                PRODID:-//Example Mail//KR 1.0//KO
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20261120T010000Z
                SEQUENCE:0
                DTSTART;TZID=Asia/Seoul:20270414T140000
                DTEND;TZID=Asia/Seoul:20270414T170000
                SUMMARY:[외부] 수락: 민관협력 워크숍
                DESCRIPTION:%s
                ORGANIZER;CN="Gu Office":mailto:JUMIN@gu.test
                ATTENDEE;CN="%s";PARTSTAT=ACCEPTED:MAILTO:Kim@People.test
                %s
                END:VEVENT
                END:VCALENDAR
                """.formatted(uid, FOOTER, name, moreOfIt);
    }

    /** What a gateway made of it: packed into a part of another mail, with a warning before and a footer behind. */
    private static String mail(String from, String calendar) {
        byte[] withLineEnds = calendar.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return """
                From: %s <kim@people.test>
                To: "Gu Office" <jumin@gu.test>
                Subject: [외부] Re: 민관협력 워크숍
                Date: Fri, 20 Nov 2026 10:00:00 +0900
                Message-ID: <changed-on-the-way@mail.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=_gateway"

                --=_gateway
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                [주의] 외부에서 온 메일입니다.
                --=_gateway
                Content-Type: multipart/alternative; boundary="=_program"

                --=_program
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                수락함
                --
                %s
                --=_program
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: 8bit

                <p>수락함</p><hr><small>%s</small>
                --=_program
                Content-Type: text/calendar; charset="utf-8"; method=REPLY
                Content-Transfer-Encoding: base64

                %s
                --=_program--
                --=_gateway
                Content-Type: text/plain; charset=utf-8
                Content-Disposition: inline
                Content-Transfer-Encoding: 8bit

                %s
                --=_gateway--
                """.formatted(from, FOOTER, FOOTER, Base64.getMimeEncoder().encodeToString(withLineEnds), FOOTER);
    }

    private void send(String raw) throws MessagingException {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", "127.0.0.1");
        smtp.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        smtp.setProperty("mail.smtp.from", "kim@people.test");
        byte[] bytes = raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var message = new MimeMessage(Session.getInstance(smtp), new ByteArrayInputStream(bytes));
        Transport.send(message, new InternetAddress[] {new InternetAddress("jumin@gu.test")});
    }
}

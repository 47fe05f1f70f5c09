package kr.dongne.itip;

import static kr.dongne.itip.SentMail.SESSION;
import static kr.dongne.itip.SentMail.alternative;
import static kr.dongne.itip.SentMail.bytes;
import static kr.dongne.itip.SentMail.calendar;
import static kr.dongne.itip.SentMail.content;
import static kr.dongne.itip.SentMail.head;
import static kr.dongne.itip.SentMail.multipart;
import static kr.dongne.itip.SentMail.parsed;
import static kr.dongne.itip.SentMail.raw;
import static kr.dongne.itip.SentMail.received;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import kr.dongne.mime.MailBody;
import kr.dongne.mime.MailHead;
import kr.dongne.mime.MimeComposer;
import org.junit.jupiter.api.Test;

class MimeComposerTest {

    private static final byte[] REQUEST = Workshop.asPlanned().request();
    private static final MailBody INVITATION = new MailBody("안녕하세요\r\n오세요\n", "<p>안녕하세요</p>", REQUEST, "REQUEST");

    @Test
    void rule01_textHtmlAndCalendarAreAlternativesBesideTheFile() throws Exception {
        MimeMultipart mixed = multipart(received(INVITATION));
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(1).getContentType()).startsWith("application/ics");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo(Part.ATTACHMENT);
    }

    @Test
    void rule02_theCalendarIsTheLastAlternative() throws Exception {
        MimeMultipart alternative = alternative(received(INVITATION));
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(alternative.getBodyPart(2).getContentType()).startsWith("text/calendar");
    }

    @Test
    void rule03_theTypeNamesCharsetAndMethodOfACancellationToo() throws Exception {
        assertThat(calendar(received(INVITATION)).getContentType())
                .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        byte[] cancel = CalendarWriter.cancelEvent(Workshop.asPlanned().event());
        assertThat(calendar(received(new MailBody("t", "h", cancel, "CANCEL"))).getContentType())
                .isEqualTo("text/calendar; charset=UTF-8; method=CANCEL");
    }

    @Test
    void rule05_contentsAreBase64WithCrLfInside() throws Exception {
        MimeMessage message = received(INVITATION);
        assertThat(calendar(message).getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        String text = content(alternative(message).getBodyPart(0));
        assertThat(text).isEqualTo("안녕하세요\r\n오세요\r\n");
        assertThat(content(calendar(message))).doesNotContain("\r\r").contains("\r\n");
    }

    @Test
    void rule06_theInlineCalendarIsNoAttachment() throws Exception {
        assertThat(calendar(received(INVITATION)).getHeader("Content-Disposition"))
                .isNull();
    }

    @Test
    void rule07_theAttachedCopyIsTheSameToTheByte() throws Exception {
        MimeMessage message = received(INVITATION);
        assertThat(bytes(calendar(message))).isEqualTo(REQUEST);
        assertThat(bytes(multipart(message).getBodyPart(1))).isEqualTo(REQUEST);
    }

    @Test
    void rule08_09_itSaysThatItIsACalendarAndFromAMachine() throws Exception {
        MimeMessage message = received(INVITATION);
        assertThat(message.getHeader("Content-Class")).containsExactly("urn:content-classes:calendarmessage");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void rule10_11_senderAndReplyAddressAreTheMailbox() throws Exception {
        MimeMessage message = received(INVITATION);
        assertThat(message.getFrom()).hasSize(1);
        InternetAddress from = (InternetAddress) message.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("jumin@geumcheon.example");
        assertThat(from.getPersonal()).isEqualTo("금천구청, 자치행정과");
        assertThat(message.getReplyTo()).extracting(Object::toString).containsExactly("jumin@geumcheon.example");
    }

    @Test
    void rule13_14_itGoesToOnePersonWhoIsTheAttendee() throws Exception {
        MimeMessage message = received(INVITATION);
        assertThat(message.getAllRecipients()).hasSize(1);
        String to = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
        assertThat(Workshop.lines(bytes(calendar(message)))).anyMatch(line -> line.endsWith(":mailto:" + to));
    }

    @Test
    void rule15_noHeaderCanBeSmuggledIn() throws Exception {
        MailHead head = head("초대\r\nBcc: mallory@evil.example", "홍\r\nX-Evil: 1");
        String raw = raw(MimeComposer.compose(SESSION, head, INVITATION));
        assertThat(raw).doesNotContainPattern("(?m)^(Bcc|X-Evil)");
        assertThat(parsed(raw).getSubject()).isEqualTo("초대 Bcc: mallory@evil.example");
    }

    @Test
    void rule15_headersAreAsciiAndDecodeToKorean() throws Exception {
        String subject = "[금천구] 민관협력 워크숍에 초대합니다 — 4월 17일(수) 오후 2시, 금천구청 대강당에서 뵙겠습니다";
        String raw = raw(MimeComposer.compose(SESSION, head(subject, "홍길동"), INVITATION));
        assertThat(raw).isASCII();
        assertThat(raw.lines()).allMatch(line -> line.length() <= 998);
        assertThat(parsed(raw).getSubject()).isEqualTo(subject);
        assertThat(((InternetAddress) parsed(raw).getAllRecipients()[0]).getPersonal())
                .isEqualTo("홍길동");
    }

    @Test
    void rule18_theMessageIdIsKeptHoweverOftenItIsSaved() throws Exception {
        MimeMessage message = MimeComposer.compose(SESSION, head("s", "홍"), INVITATION);
        message.saveChanges();
        assertThat(message.getMessageID()).isEqualTo("<i-1.0@geumcheon.example>");
    }

    @Test
    void rule18_anUpdateRefersToTheFirstMail() throws Exception {
        MailHead head = new MailHead(
                "<i-1.1@geumcheon.example>",
                "i-1.0@geumcheon.example",
                Workshop.OFFICE,
                Workshop.HONG.email(),
                null,
                "s",
                Instant.EPOCH);
        MimeMessage message = MimeComposer.compose(SESSION, head, INVITATION);
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<i-1.0@geumcheon.example>");
        assertThat(message.getHeader("References")).containsExactly("<i-1.0@geumcheon.example>");
        assertThat(message.getMessageID()).isEqualTo("<i-1.1@geumcheon.example>");
    }

    @Test
    void rule18_theSameMailHasTheSameBytes() throws Exception {
        String once = raw(MimeComposer.compose(SESSION, head("s", "홍"), INVITATION));
        assertThat(raw(MimeComposer.compose(SESSION, head("s", "홍"), INVITATION)))
                .isEqualTo(once);
    }

    @Test
    void rule12_aRehearsalCarriesAFileThatNobodyCanAnswer() throws Exception {
        byte[] plain = CalendarWriter.plain(Workshop.asPlanned().event());
        MimeMessage message = received(new MailBody("t", "h", plain, null));
        assertThat(multipart(message).getBodyPart(1).getFileName()).isEqualTo("event.ics");
        assertThat(alternative(message).getCount()).isEqualTo(2);
        assertThat(raw(message)).doesNotContain("text/calendar", "method=", "Content-Class");
    }

    @Test
    void aMailWithoutCalendarHasTextAndHtmlOnly() throws Exception {
        MimeMultipart alternative = multipart(received(new MailBody("t", "h", null, null)));
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getCount()).isEqualTo(2);
    }

    @Test
    void theDateIsSeouls() throws Exception {
        assertThat(received(INVITATION).getHeader("Date")).containsExactly("Mon, 8 Apr 2024 09:00:00 +0900");
    }
}

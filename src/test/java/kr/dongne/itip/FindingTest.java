package kr.dongne.itip;

import static kr.dongne.itip.Accepted.answer;
import static kr.dongne.itip.Accepted.assertAccepted;
import static kr.dongne.itip.Accepted.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 46, 47 and 54: where the calendar stands, and what its METHOD is. */
class FindingTest {

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/calendar; charset=utf-8; method=REPLY",
                "TEXT/Calendar; METHOD=reply",
                "text/calendar; charset=\"utf-8\"; method=\"REPLY\"; component=vevent",
                "text/calendar;charset=utf-8;method=REPLY;",
                "text/calendar; method=REPLY; charset=UTF-8; charset=utf-8",
                "application/ics; name=invite.ics",
                "application/octet-stream; name=\"reply.ICS\"",
                "application/octet-stream; name*=utf-8''%EC%88%98%EB%9D%BD.ics",
                "application/octet-stream; name*0=\"re\"; name*1=\"ply.ics\""
            })
    void rule46_theCalendarIsFoundInAnyLeaf(String type) {
        assertAccepted(IncomingMail.fromHong().text("수락").calendar(type, Answers.ACCEPTED, UTF_8));
    }

    @Test
    void rule46_aFileNameInTheDispositionIsEnough() {
        String headers = "Content-Type: application/octet-stream\r\n"
                + "Content-Disposition: attachment;\r\n filename=\"=?utf-8?B?7IiY6529LmljcyA=?=\"";
        assertAccepted(IncomingMail.fromHong().text("수락").part(headers, Answers.ACCEPTED.getBytes(UTF_8)));
    }

    @Test
    void rule46_aCalendarThatIsTheWholeMailIsFound() {
        assertAccepted(IncomingMail.fromHong().calendar(Answers.ACCEPTED));
    }

    @Test
    void rule46_aCalendarDeepInsideIsFound() {
        byte[] inner = nested("multipart/alternative", Answers.ACCEPTED);
        assertAccepted(IncomingMail.fromHong()
                .multipart("multipart/mixed")
                .text("수락")
                .part("Content-Type: multipart/alternative; boundary=\"in ner\"", inner));
    }

    @Test
    void rule46_theInlineCalendarGoesBeforeTheFileAndTheDisagreementIsSeen() {
        IncomingMessage message = IncomingMail.fromHong()
                .calendar("application/ics", Answers.saying("DECLINED"), UTF_8)
                .calendar(Answers.ACCEPTED)
                .read();
        assertThat(answer(message)).isEqualTo(PartStat.ACCEPTED);
        assertThat(message.calendarsDisagree()).isTrue();
    }

    @Test
    void rule46_theSameCalendarTwiceIsOne() {
        IncomingMessage message = IncomingMail.fromHong()
                .calendar(Answers.ACCEPTED)
                .calendar("application/ics", Answers.ACCEPTED, UTF_8)
                .read();
        assertThat(message.problem()).isNull();
        assertThat(message.calendarsDisagree()).isFalse();
    }

    @Test
    void rule46_twoInlineCalendarsThatDisagreeAreAmbiguous() {
        IncomingMail mail = IncomingMail.fromHong().calendar(Answers.ACCEPTED).calendar(Answers.saying("DECLINED"));
        assertThat(mail.read().problem()).isEqualTo(Reason.AMBIGUOUS);
    }

    @Test
    void rule46_anEmptyInlineCalendarGivesWayToTheFile() {
        IncomingMessage message = IncomingMail.fromHong()
                .calendar("")
                .calendar("application/ics", Answers.ACCEPTED, UTF_8)
                .read();
        assertThat(message.problem()).isNull();
    }

    @Test
    void rule46_twoEventsAreAmbiguous() {
        String event = Answers.ACCEPTED.substring(
                Answers.ACCEPTED.indexOf("BEGIN:VEVENT"), Answers.ACCEPTED.indexOf("END:VCALENDAR"));
        IncomingMail mail = IncomingMail.fromHong().calendar(Answers.with("END:VCALENDAR", event + "END:VCALENDAR"));
        assertThat(mail.read().problem()).isEqualTo(Reason.AMBIGUOUS);
    }

    @Test
    void rule46_twoUidsAreAmbiguous() {
        IncomingMail mail = IncomingMail.fromHong().calendar(Answers.and("UID:another@x.test"));
        assertThat(mail.read().problem()).isEqualTo(Reason.AMBIGUOUS);
    }

    @Test
    void rule46_aCalendarInAForwardedMailIsFoundToo() {
        byte[] forwarded =
                IncomingMail.fromHong().text("t").calendar(Answers.ACCEPTED).bytes();
        assertAccepted(IncomingMail.fromHong().text("전달합니다").part("Content-Type: message/rfc822", forwarded));
    }

    @Test
    void rule46_ourOwnInvitationThatIsForwardedWithAnAnswerDoesNotHideTheAnswer() {
        byte[] forwarded = IncomingMail.from("jumin@gu.test")
                .calendar(Answers.ACCEPTED.replace("METHOD:REPLY", "METHOD:REQUEST"), "REQUEST")
                .bytes();
        assertAccepted(IncomingMail.fromHong()
                .part("Content-Type: message/rfc822", forwarded)
                .calendar(Answers.ACCEPTED));
    }

    @Test
    void rule47_theMethodOfTheBodyCounts() {
        IncomingMessage message = IncomingMail.fromHong()
                .calendar("text/calendar", Answers.ACCEPTED, UTF_8)
                .read();
        assertThat(calendar(message).method()).isEqualTo("REPLY");
        assertThat(message.problem()).isNull();
    }

    @Test
    void rule47_aBodyWithoutMethodIsParked() {
        assertThat(IncomingMail.fromHong()
                        .calendar(Answers.without("METHOD"))
                        .read()
                        .problem())
                .isEqualTo(Reason.METHOD_MISSING);
        String withinTheEvent = Answers.without("METHOD").replace("END:VEVENT", "METHOD:REPLY\r\nEND:VEVENT");
        assertThat(IncomingMail.fromHong().calendar(withinTheEvent).read().problem())
                .isEqualTo(Reason.METHOD_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "CANCEL", "X"})
    void rule47_aMismatchIsParked(String parameter) {
        IncomingMail mail = IncomingMail.fromHong().calendar(Answers.ACCEPTED, parameter);
        assertThat(mail.read().problem()).isEqualTo(Reason.METHOD_MISMATCH);
    }

    @Test
    void rule47_twoMethodsAreAMismatch() {
        String both = Answers.with("METHOD:REPLY", "METHOD:REPLY\nMETHOD:CANCEL");
        assertThat(IncomingMail.fromHong().calendar(both).read().problem()).isEqualTo(Reason.METHOD_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ms-tnef", "application/octet-stream; name=winmail.dat"})
    void rule54_winmailIsParkedWithItsReason(String type) {
        IncomingMail mail = IncomingMail.fromHong()
                .multipart("multipart/mixed")
                .text("t")
                .part("Content-Type: " + type, new byte[9]);
        assertThat(mail.read().problem()).isEqualTo(Reason.TNEF);
    }

    private static byte[] nested(String type, String ics) {
        String body = "--in ner\r\nContent-Type: " + type + "; boundary=x\r\n\r\npreamble\r\n--x\r\n"
                + "Content-Type: text/calendar; charset=utf-8\r\n\r\n" + ics + "\r\n--x--\r\n--in ner--\r\n";
        return body.getBytes(UTF_8);
    }
}

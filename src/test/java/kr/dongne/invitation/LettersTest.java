package kr.dongne.invitation;

import static kr.dongne.invitation.SendingTest.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kr.dongne.event.EventId;
import kr.dongne.itip.PartStat;
import kr.dongne.letter.MailPreview;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InvitationTest
class LettersTest {

    private static final Pattern TOKEN = Pattern.compile("/r/[A-Za-z0-9_-]+");
    private static final Pattern DTSTAMP = Pattern.compile("DTSTAMP:\\d{8}T\\d{6}Z");

    @Autowired
    Town town;

    @Autowired
    Invitations invitations;

    @Autowired
    Answers answers;

    private EventId event;

    @BeforeEach
    void aWorkshop() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        event = town.workshop();
    }

    @Test
    void theTextAndTheHtmlAreEachEnoughByThemselves() {
        town.send(event);

        RenderedMail mail = town.letter(event, "김가산");

        for (String body : new String[] {mail.text(), mail.html()})
            assertThat(body)
                    .contains("민관협력 워크숍에 초대합니다.")
                    .contains("김가산 님")
                    .contains("2027. 4. 14.(수) 14:00–17:00")
                    .contains("금천구청 대강당 (서울특별시 금천구 시흥대로73길 70)")
                    .contains("2027. 4. 12.(월) 14:00")
                    .contains("주민자치 담당 02-2627-0000")
                    .contains("공론장 사례와 자치계획 수립")
                    .contains("개인정보 수집·이용 안내")
                    .containsPattern("/r/[A-Za-z0-9_-]{48}");
        assertThat(mail.subject()).isEqualTo("[초대] 민관협력 워크숍 (2027. 4. 14.(수) 14:00)");
        assertThat(mail.html()).contains("https://map.kakao.com/?q=").doesNotContain("<script", "<img");
    }

    @Test
    void rule14_theRecipientIsTheOneAttendee() {
        town.send(event);

        String calendar = calendar(town.letter(event, "김가산").calendar());

        assertThat(calendar)
                .contains("METHOD:REQUEST", "UID:" + town.row(event, "김가산").uid(), "PARTSTAT=NEEDS-ACTION")
                .contains(
                        "ORGANIZER",
                        "mailto:jumin@gu.test",
                        "mailto:kim@people.test",
                        "X-MICROSOFT-DISALLOW-COUNTER:TRUE")
                .containsOnlyOnce("ATTENDEE");
    }

    @Test
    void thePreviewIsByteForByteWhatIsSent() {
        MailPreview preview = town.asOfficer(() -> invitations.preview(event, null));

        town.send(event);
        RenderedMail sent = town.letter(event, "김가산");

        assertThat(preview.recipient()).isEqualTo("김가산 <kim@people.test>");
        assertThat(preview.subject()).isEqualTo(sent.subject());
        assertThat(neutral(preview.text())).isEqualTo(neutral(sent.text()));
        assertThat(neutral(preview.html())).isEqualTo(neutral(sent.html()));
        String shown = preview.calendar();
        assertThat(shown).isNotNull();
        assertThat(neutral(shown.replace("\r\n ", ""))).isEqualTo(neutral(calendar(sent.calendar())));
        assertThat(neutral(preview.text())).isNotEqualTo(preview.text());
    }

    @Test
    void anUpdateSaysInItsFirstLineWhatChanged() {
        town.send(event);
        town.mailsLeave();
        town.moveTo(event, town.hall("작은 회의실"));

        RenderedMail mail = town.letter(event, "김가산");

        assertThat(mail.text().lines().findFirst().orElseThrow())
                .startsWith("바뀐 내용:")
                .contains("금천구청 대강당")
                .contains("→")
                .contains("작은 회의실");
        assertThat(mail.subject()).startsWith("[변경]");
    }

    @Test
    void anUpdateTellsEverythingThatItsReaderHasNotHeardOf() {
        town.send(event);
        town.mailsLeave();
        town.moveTo(event, town.hall("작은 회의실"));
        town.move(event, new TimeSlot(Town.AFTERNOON.start().plusHours(1), Town.AFTERNOON.end()));

        RenderedMail mail = town.letter(event, "김가산");

        assertThat(town.waiting(event)).hasSize(1);
        assertThat(mail.text().lines().findFirst().orElseThrow())
                .contains("작은 회의실")
                .contains("15:00");
        assertThat(mail.text()).contains("일시가 바뀌었으므로");
        assertThat(calendar(mail.calendar())).contains("SEQUENCE:2", "DTSTART;TZID=Asia/Seoul:20270414T150000");
    }

    @Test
    void whoNeverGotTheInvitationGetsOneAndNoTalkOfChanges() {
        town.send(event);
        town.moveTo(event, town.hall("작은 회의실"));

        RenderedMail mail = town.letter(event, "김가산");

        assertThat(town.waiting(event)).hasSize(1);
        assertThat(mail.subject()).startsWith("[초대]");
        assertThat(mail.text()).contains("작은 회의실");
    }

    @Test
    void rule31_anUpdateCarriesTheStoredAnswer() {
        town.send(event);
        town.mailsLeave();
        InvitationRow row = town.row(event, "김가산");
        town.officer(() ->
                answers.answerByStaff(row.id(), new AnswerByStaff(PartStat.DECLINED, AnswerSource.PAPER, null, null)));
        town.moveTo(event, town.hall("작은 회의실"));

        assertThat(calendar(town.letter(event, "김가산").calendar())).contains("PARTSTAT=DECLINED");
    }

    @Test
    void aCancellationSaysSoAndWhy() {
        town.send(event);
        town.mailsLeave();
        town.cancel(event);

        RenderedMail mail = town.letter(event, "김가산");

        assertThat(mail.text())
                .startsWith("민관협력 워크숍 행사가 취소되었습니다.")
                .contains("강사 사정")
                .doesNotContain("/r/");
    }

    @Test
    void noTableHoldsATokenOrABody() {
        town.send(event);
        String token = town.token(event, "김가산");

        assertThat(town.dump()).contains(town.row(event, "김가산").uid()).doesNotContain(token, "초대합니다");
    }

    private static String neutral(String text) {
        return DTSTAMP.matcher(TOKEN.matcher(text).replaceAll("/r/TOKEN")).replaceAll("DTSTAMP");
    }
}

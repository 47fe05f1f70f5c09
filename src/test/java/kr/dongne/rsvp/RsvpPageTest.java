package kr.dongne.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kr.dongne.event.EventId;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.InvitationTest;
import kr.dongne.invitation.Invitations;
import kr.dongne.invitation.Town;
import kr.dongne.itip.PartStat;
import kr.dongne.material.Materials;
import kr.dongne.outbox.MailKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@InvitationTest
class RsvpPageTest {

    @Autowired
    Town town;

    @Autowired
    MockMvc web;

    @Autowired
    Invitations invitations;

    @Autowired
    Materials materials;

    @Autowired
    JdbcClient jdbc;

    private EventId event;
    private String page;

    @BeforeEach
    void kimHasAnInvitation() {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        event = town.sentWorkshop();
        page = "/r/" + town.token(event, "김가산");
    }

    @Test
    void thePageSaysWhatWhenAndWhereAndHowDataAreUsed() {
        MockHttpServletResponse response = visit(page);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(text(response))
                .contains("<html lang=\"ko\"", "김가산 님을 초대합니다", "민관협력 워크숍", "2027. 4. 14.(수) 14:00–17:00")
                .contains("금천구청 대강당", "map.kakao.com", "02-2627-0000", "개인정보 수집·이용 안내", "본인이 아닙니다")
                .contains("참석합니다", "참석하지 못합니다", "아직 모르겠습니다", "다른 사람이 대신 참석합니다")
                .doesNotContain("<script", "style=");
    }

    @Test
    void thePageLeavesNoTraceOfItsAddress() {
        MockHttpServletResponse response = visit(page);

        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(response.getCookies())
                .as("an answer must not hang on a cookie")
                .isEmpty();
    }

    @Test
    void rule17_lookingChangesNothing() {
        String before = town.dump();

        visit(page);
        visit(page + "?answer=ACCEPTED&done=saved");
        visit(page + "/event.ics");
        visit(page + "/not-me");

        assertThat(town.dump()).isEqualTo(before);
    }

    @Test
    void rule17_anAnswerIsStoredOnceAndConfirmedByMail() {
        assertThat(send(Map.of("answer", "DECLINED", "comment", "출장")).getStatus())
                .isEqualTo(303);
        assertThat(send(Map.of("answer", "DECLINED", "comment", "출장")).getStatus())
                .isEqualTo(303);

        InvitationRow row = town.row(event, "김가산");
        assertThat(row.answer()).isEqualTo(PartStat.DECLINED);
        assertThat(row.source()).isEqualTo(AnswerSource.WEB);
        assertThat(row.comment()).isEqualTo("출장");
        assertThat(town.kinds(event, "김가산")).containsExactly(MailKind.REQUEST, MailKind.CONFIRMATION);
        assertThat(town.letter(event, "김가산").text()).startsWith("회신을 받았습니다: 불참").contains("출장");
        assertThat(town.letter(event, "김가산").calendar()).isNull();
    }

    @Test
    void anAnswerCanBeChangedUntilTheDeadline() {
        send(Map.of("answer", "ACCEPTED"));
        send(Map.of("answer", "TENTATIVE"));

        assertThat(town.answerOf(event, "김가산")).isEqualTo(PartStat.TENTATIVE);
        assertThat(text(visit(page + "?done=saved"))).contains("회신이 저장되었습니다", "미정");
    }

    @Test
    void afterTheDeadlineThePageShowsThePhoneAndTakesNothing() {
        jdbc.sql("update event set reply_deadline = '2026-11-19 18:00'").update();

        assertThat(text(visit(page)))
                .contains("회신 기한이 지났습니다", "전화 02-2627-0000")
                .doesNotContain("회신하기");
        assertThat(send(Map.of("answer", "ACCEPTED")).getStatus()).isEqualTo(409);
        assertThat(town.answerOf(event, "김가산")).isEqualTo(PartStat.NEEDS_ACTION);
    }

    @Test
    void whatIsWrongIsSaidNextToItsFieldAndNothingTypedIsLost() {
        MockHttpServletResponse response = send(Map.of(
                "answer",
                "DELEGATED",
                "comment",
                "=1+1 <b>",
                "proxyName",
                "",
                "proxyEmail",
                "no-address",
                "proxyPhone",
                "010"));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response))
                .contains("대리인의 이름을 적어 주세요", "이메일 주소 형식이 올바르지 않습니다")
                .contains("aria-describedby=\"proxyName-error\"", "id=\"proxyEmail-error\"")
                .contains("value=\"no-address\"", "value=\"010\"", "=1+1 &lt;b&gt;")
                .containsPattern("value=\"DELEGATED\"[^>]*checked|checked[^>]*value=\"DELEGATED\"");
        assertThat(text(send(Map.of()))).contains("참석 여부를 골라 주세요");
        assertThat(text(send(Map.of("answer", "DELEGATED", "proxyName", "심대리"))))
                .contains("대리인의 전화번호나 이메일 가운데 하나는");
    }

    @Test
    void aProxyIsInvitedAndCannotSendAnother() {
        send(Map.of("answer", "DELEGATED", "proxyName", "심대리", "proxyEmail", "sim@people.test"));

        assertThat(town.row(event, "심대리").mail()).isNotNull();
        String proxyPage = text(visit("/r/" + town.token(event, "심대리")));
        assertThat(proxyPage).contains("심대리 님을 김가산 님의 대리인으로 초대합니다").doesNotContain("DELEGATED");
        assertThat(text(visit(page))).contains("심대리");
    }

    @Test
    void anUnknownARevokedAndAWithdrawnAddressLookAlike() {
        String unknown = text(visit("/r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        jdbc.sql("update invitation set token_version = token_version + 1").update();
        MockHttpServletResponse revoked = visit(page);
        String fresh = "/r/" + town.token(event, "김가산");
        town.officer(() -> invitations.withdraw(town.row(event, "김가산").id()));
        MockHttpServletResponse withdrawn = visit(fresh);

        assertThat(revoked.getStatus()).isEqualTo(404);
        assertThat(withdrawn.getStatus()).isEqualTo(404);
        assertThat(text(revoked)).isEqualTo(unknown).isEqualTo(text(withdrawn)).contains("이 주소는 쓸 수 없습니다");
        assertThat(post(page, Map.of("answer", "ACCEPTED")).getStatus()).isEqualTo(404);
        assertThat(visit(page + "/event.ics").getStatus()).isEqualTo(404);
    }

    @Test
    void theReaderWhoIsSomebodyElseClosesThePage() {
        assertThat(post(page + "/not-me", Map.of()).getStatus()).isEqualTo(200);
        assertThat(town.row(event, "김가산").disowned())
                .as("the box was not ticked")
                .isFalse();

        assertThat(text(post(page + "/not-me", Map.of("sure", "yes")))).contains("알려 주셔서 고맙습니다");

        assertThat(visit(page).getStatus()).isEqualTo(404);
        assertThat(town.row(event, "김가산").disowned()).isTrue();
        assertThat(town.asOfficer(() -> invitations.remind(event)))
                .as("no more mail to a stranger")
                .isZero();
    }

    @Test
    void aCancelledEventSaysSo() {
        town.cancel(event);

        assertThat(text(visit(page))).contains("이 행사는 취소되었습니다").doesNotContain("회신하기");
        assertThat(send(Map.of("answer", "ACCEPTED")).getStatus()).isEqualTo(409);
    }

    @Test
    void anAnswerToAnEarlierTimeStaysInSight() {
        send(Map.of("answer", "ACCEPTED"));
        town.move(event, new kr.dongne.shared.TimeSlot(Town.AFTERNOON.start().plusHours(1), Town.AFTERNOON.end()));

        assertThat(text(visit(page))).contains("일정이 바뀌기 전에 “참석”");
    }

    @Test
    void rule35_theCalendarFileIsNobodysInvitation() {
        MockHttpServletResponse response = visit(page + "/event.ics");

        assertThat(response.getContentType()).startsWith("text/calendar");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(text(response))
                .contains("BEGIN:VCALENDAR", "DTSTART;TZID=Asia/Seoul:20270414T140000")
                .doesNotContain("METHOD", "ATTENDEE", "ORGANIZER");
    }

    @Test
    void theFilesOfTheEventAreThereForTheInvitedOnly() {
        byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var id = town.asOfficer(() -> materials.add(event, "자료.pdf", pdf));

        MockHttpServletResponse response = visit(page + "/files/" + id.value());

        assertThat(text(visit(page))).contains("자료.pdf");
        assertThat(response.getContentAsByteArray()).isEqualTo(pdf);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(visit("/r/AAAA/files/" + id.value()).getStatus()).isEqualTo(404);
    }

    @Test
    void whoGuessesIsSlowedDown() {
        int last = 0;
        for (int guess = 0; guess < 40; guess++)
            last = visitFrom("192.0.2.9", "/r/guess" + guess).getStatus();

        assertThat(last).isEqualTo(429);
        assertThat(visit(page).getStatus()).as("others are not").isEqualTo(200);
    }

    @Test
    void theSampleAddressOfRehearsalsExplainsItself() {
        assertThat(text(visit("/r/sample"))).contains("견본 주소입니다");
    }

    private MockHttpServletResponse send(Map<String, String> form) {
        return post(page, form);
    }

    private MockHttpServletResponse post(String address, Map<String, String> form) {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(address);
        new HashMap<>(form).forEach(request::param);
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse visit(String address) {
        return visitFrom("192.0.2.1", address);
    }

    private MockHttpServletResponse visitFrom(String visitor, String address) {
        try {
            return web.perform(get(address).with(request -> {
                        request.setRemoteAddr(visitor);
                        return request;
                    }))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

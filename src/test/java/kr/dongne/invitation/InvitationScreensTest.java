package kr.dongne.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dongne.access.Role;
import kr.dongne.event.EventId;
import kr.dongne.event.EventTab;
import kr.dongne.itip.PartStat;
import kr.dongne.reply.SampleMail;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InvitationTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(packages = {"kr.dongne.invitation.ui", "kr.dongne.reply.ui", "kr.dongne.event.ui"})
class InvitationScreensTest extends SpringBrowserlessTest {

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void peopleOfTwoDongs() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        town.chair("김가산", "kim@people.test", Town.GASAN);
        town.chair("이독산", "lee@people.test", Town.DOKSAN);
        town.chair("박전화", null, Town.DOKSAN);
    }

    @Test
    void theOfficerSeesWhatSendingDoesAndSends() {
        EventId event = town.workshop();
        EventTab.open(event, "invitations");
        assertThat(words()).contains("새로 보낼 초대장 2통", "이메일이 없어 전화할 사람 1명");

        test(button("초대장 2통 보내기")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(town.rows(event)).hasSize(3);
        assertThat(words()).contains("새로 보낼 초대장 0통", "이미 초대한 사람 3명");
    }

    @Test
    void thePreviewShowsForeignHtmlInAFrameThatMayDoNothing() {
        EventId event = town.workshop();
        EventTab.open(event, "invitations");

        test(button("미리보기")).click();

        assertThat(find(Pre.class).all()).anyMatch(pre -> pre.getText().contains("김가산 님"));
        assertThat(find(IFrame.class).single().getElement().getAttribute("sandbox"))
                .isEmpty();
    }

    @Test
    void theBoardCountsAndTakesAnAnswerThatCameByPhone() {
        EventId event = town.sentWorkshop();
        EventTab.open(event, "answers");
        assertThat(words()).contains("가산동", "독산1동", "초대 2 · 참석 0 · 불참 0 · 미정 0 · 대리 0 · 미회신 2");

        test(find(Button.class).withAttribute("aria-label", "회신 입력: 김가산").all().getFirst())
                .click();
        RadioButtonGroup<?> answer =
                find(RadioButtonGroup.class).withLabel("참석 여부").single();
        choose(answer, PartStat.ACCEPTED);
        test(button("저장")).click();

        assertThat(town.answerOf(event, "김가산")).isEqualTo(PartStat.ACCEPTED);
        assertThat(town.row(event, "김가산").source()).isEqualTo(AnswerSource.PHONE);
    }

    @Test
    void theBoardFindsPeopleByTheirInitialConsonants() {
        EventId event = town.sentWorkshop();
        EventTab.open(event, "answers");

        find(TextField.class).withLabel("이름 또는 초성").single().setValue("ㄱㄱㅅ");

        assertThat(words()).contains("김가산").doesNotContain("이독산");
    }

    @Test
    @WithActor(role = Role.COUNCIL_OFFICER, dongs = Town.GASAN)
    void anOfficerOfACouncilAnswersForTheOwnPeopleWithOneTap() {
        EventId event = town.sentWorkshop();
        UI.getCurrent().navigate("dong");
        assertThat(words()).contains("민관협력 워크숍", "김가산").doesNotContain("이독산");
        assertThat(find(Anchor.class).all()).anyMatch(anchor -> "tel:02-2627-0000".equals(anchor.getHref()));

        test(find(Button.class).withAttribute("aria-label", "김가산: 불참").single()).click();

        assertThat(town.answerOf(event, "김가산")).isEqualTo(PartStat.DECLINED);
        assertThat(town.row(event, "김가산").source()).isEqualTo(AnswerSource.COUNCIL);
    }

    @Test
    @WithActor(role = Role.COUNCIL_OFFICER, dongs = Town.GASAN)
    void aProxyIsNamedInThreeTapsAndWhatIsMissingIsSaidAtItsField() {
        EventId event = town.sentWorkshop();
        UI.getCurrent().navigate("dong");

        test(find(Button.class).withAttribute("aria-label", "김가산: 대리").single()).click();
        test(button("저장")).click();
        TextField name = find(TextField.class).withLabel("이름").single();
        assertThat(name.isInvalid()).isTrue();
        name.setValue("심대리");
        find(EmailField.class).withLabel("이메일").single().setValue("sim@people.test");
        test(button("저장")).click();

        assertThat(town.row(event, "심대리").state()).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void aParkedMailIsReadAndAppliedToItsPerson() {
        EventId event = town.sentWorkshop();
        jdbc.sql("update invitation set uid = :uid where email = 'kim@people.test'")
                .param("uid", "0f6c1b52-7c5e-4e0f-9a4d-3b1f6f0f8d21@dongne.test")
                .update();
        UUID mail = parked(event, "22-reply-from-differs-from-attendee", "SENDER_MISMATCH");
        UI.getCurrent().navigate("inbox");
        assertThat(words()).contains("보낸 주소가 초대한 주소와 다릅니다");

        UI.getCurrent().navigate("inbox/" + mail);
        assertThat(words()).anyMatch(text -> text.startsWith("메일의 회신: 참석"));
        test(button("이 사람의 회신으로 반영")).click();

        assertThat(town.answerOf(event, "김가산")).isEqualTo(PartStat.ACCEPTED);
        UI.getCurrent().navigate("inbox");
        assertThat(words()).contains("확인할 메일이 없습니다");
    }

    private UUID parked(EventId event, String sample, String reason) {
        UUID id = kr.dongne.shared.Uuid7.next();
        jdbc.sql("""
                insert into inbox_message (id, digest, received_at, sender, subject, raw, state, reason, event_id, invitation_id)
                values (:id, :digest, utc_timestamp(6), 'mallory@evil.example', 'Re', :raw, 'PARKED', :reason, :event, :invitation)
                """)
                .param("id", id)
                .param("digest", id.toString().replace("-", ""))
                .param("raw", SampleMail.bytes(sample))
                .param("reason", reason)
                .param("event", event.value())
                .param("invitation", town.row(event, "김가산").id().value())
                .update();
        return id;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(RadioButtonGroup group, Object value) {
        group.setValue(value);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).last();
    }

    /** Every text on the screen, dialogs left out. */
    private List<String> words() {
        return texts(((Component) getCurrentView()).getElement()).toList();
    }

    private static Stream<String> texts(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(InvitationScreensTest::texts);
    }
}

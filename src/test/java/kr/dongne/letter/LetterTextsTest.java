package kr.dongne.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dongne.access.Role;
import kr.dongne.event.EventId;
import kr.dongne.invitation.InvitationTest;
import kr.dongne.invitation.Town;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.settings.ChangedKind;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.shared.StaleVersion;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@InvitationTest
class LetterTextsTest {

    @Autowired
    Town town;

    @Autowired
    LetterTexts texts;

    @Autowired
    DistrictSettings settings;

    private EventId event;

    @BeforeEach
    void aWorkshop() {
        town.chair("김가산 {행사}", "kim@people.test", Town.GASAN);
        event = town.sentWorkshop();
    }

    @Test
    void theOfficesWordsStandInMailsThatWaitAlready() {
        change(LetterText.OWN, "[모심] {행사} · {장소}", "{이름} 위원님께\n{회신기한}까지 알려 주세요. {주관} {전화}");

        RenderedMail mail = town.letter(event, "김가산 {행사}");

        assertThat(mail.subject()).isEqualTo("[모심] 민관협력 워크숍 · 금천구청 대강당");
        assertThat(mail.text())
                .startsWith("민관협력 워크숍에 초대합니다.\n")
                .contains("김가산 {행사} 위원님께\n2027. 4. 12.(월) 14:00까지 알려 주세요. ");
    }

    @Test
    void whatIsTypedIsTextAndNeverMarkup() {
        change(LetterText.OWN, "a\r\nBcc: x@people.test", "<script>alert(1)</script> <b>굵게</b>");

        RenderedMail mail = town.letter(event, "김가산 {행사}");

        assertThat(mail.subject()).isEqualTo("a Bcc: x@people.test");
        assertThat(mail.html()).contains("&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;굵게");
    }

    @Test
    void anUnknownWordAnOpenBraceAndAnEmptyTextAreRefused() {
        assertThatThrownBy(() -> change(0, "{제목}", "안녕하세요")).hasMessage("shared.brace-words.unknown");
        assertThatThrownBy(() -> change(0, "초대", "{이름 님")).hasMessage("shared.brace-words.open");
        assertThatThrownBy(() -> change(0, " ", "안녕하세요")).hasMessage("letter.subject.missing");
        assertThatThrownBy(() -> change(0, "초대", "\n")).hasMessage("letter.opening.missing");
        assertThat(current().version()).isEqualTo(LetterText.OWN);
    }

    @Test
    void whoWritesOverAnothersTextIsRefused() {
        change(LetterText.OWN, "하나", "하나");

        assertThatThrownBy(() -> change(LetterText.OWN, "둘", "둘")).isInstanceOf(StaleVersion.class);
        change(1, "셋", "셋");
        assertThatThrownBy(() -> town.officer(() -> texts.reset(MailKind.REQUEST, 1)))
                .isInstanceOf(StaleVersion.class);

        town.officer(() -> texts.reset(MailKind.REQUEST, 2));

        assertThat(current().subject()).isEqualTo("[초대] {행사} ({일시})");
        assertThat(SignedIn.call(Role.ADMIN, settings::history))
                .filteredOn(change -> change.kind() == ChangedKind.MAIL_TEXT)
                .hasSize(3)
                .first()
                .satisfies(change -> assertThat(change.before()).isEqualTo("셋\n셋"));
    }

    @Test
    void theSampleShowsWhatIsTyped() {
        MailPreview sample =
                town.asOfficer(() -> texts.preview(new LetterText(MailKind.FOLLOW_UP, 0, "{행사} 감사", "{이름} 님, 고맙습니다.")));

        assertThat(sample.subject()).isEqualTo("민관협력 워크숍 감사");
        assertThat(sample.text()).contains("홍길동 님, 고맙습니다.");
        assertThat(sample.calendar()).isNull();
    }

    @Test
    void onlyTheDistrictWritesThem() {
        assertThatThrownBy(() -> SignedIn.run(Role.DONG_OFFICIAL, () -> texts.all(), Town.GASAN))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void change(long version, String subject, String opening) {
        town.officer(() -> texts.change(new LetterText(MailKind.REQUEST, version, subject, opening)));
    }

    private LetterText current() {
        return town.asOfficer(texts::all).stream()
                .filter(text -> text.kind() == MailKind.REQUEST)
                .findFirst()
                .orElseThrow();
    }
}

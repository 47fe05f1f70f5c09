package kr.dongne.feed.ui;

import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.feed.FeedChoice;
import kr.dongne.feed.FeedKind;
import kr.dongne.shared.ui.SubscribeLink;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(classes = FeedsView.class)
class FeedsViewTest extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anAccountInKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        jdbc.sql("""
                insert into account (id, version, username, display_name, enabled, demo, created_at)
                values (:id, 0, 'signed-in', '시험', true, false, now(6))
                """).param("id", SignedIn.ACCOUNT.value()).update();
    }

    @Test
    void theLinkOfADongOpensTheFormWithIt() {
        show(SubscribeLink.toDong(GASAN));

        assertThat(what().getValue().target().dong()).isEqualTo(GASAN);
        show(SubscribeLink.toDistrict());
        assertThat(what().getValue().target().kind()).isEqualTo(FeedKind.DISTRICT);
        show(SubscribeLink.toVisits());
        assertThat(what().getValue().target().kind())
                .as("what is not offered to this account opens the form with what is")
                .isEqualTo(FeedKind.DISTRICT);
    }

    @Test
    void theAddressIsShownOnceAndTheFeedStaysInTheList() {
        show(SubscribeLink.toDong(GASAN));
        labelled(TextField.class, "어디에서").setValue("내 휴대전화");
        click("주소 만들기");

        String address = labelled(TextField.class, "주소").getValue();
        assertThat(address).matches("http://localhost:\\d+/feed/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(find(Anchor.class).withText("이 기기의 달력 앱에서 열기").single().getHref())
                .isEqualTo(address.replace("http:", "webcal:"));
        click("닫기");
        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(find(H2.class).single().getText()).isEqualTo("가산동 행사와 방문");
    }

    @Test
    void theAddressIsChangedAndTheFeedRemovedAfterAQuestion() {
        show(SubscribeLink.toDistrict());
        click("주소 만들기");
        String former = labelled(TextField.class, "주소").getValue();
        click("닫기");

        click("주소 바꾸기");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(labelled(TextField.class, "주소").getValue()).isNotEqualTo(former);
        click("닫기");

        click("삭제");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(H2.class).all()).isEmpty();
        assertThat(jdbc.sql("select count(*) from calendar_feed")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<FeedChoice> what() {
        return (ComboBox<FeedChoice>) find(ComboBox.class).all().getLast();
    }

    private void show(SubscribeLink link) {
        Location location = new Location(link.getHref());
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private <T extends Component & HasLabel> T labelled(Class<T> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}

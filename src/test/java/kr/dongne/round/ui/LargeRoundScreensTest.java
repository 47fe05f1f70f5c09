package kr.dongne.round.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** However many dongs a round has, its tables make fifty lines at once and find a dong by its name. */
@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(packages = "kr.dongne.round.ui")
class LargeRoundScreensTest extends SpringBrowserlessTest {

    private static final int DONGS = 120;

    @Autowired
    private ApplicationContext beans;

    private RoundId round;

    @BeforeEach
    void aRoundOfALargeDistrict() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        var fixture = new RoundFixture(beans);
        round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 8, fixture.dongs(DONGS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "plan", "fairness"})
    void fiftyLinesAreShownAndADongIsFoundByItsName(String tab) {
        UI.getCurrent().navigate("rounds/" + round.value(), QueryParameters.of("tab", tab));
        assertThat(lines()).isEqualTo(50);
        assertThat(text()).contains("1–50 / 모두 120", "가상50동").doesNotContain("가상51동");

        turn();
        turn();
        assertThat(lines()).isEqualTo(20);
        assertThat(text()).contains("101–120 / 모두 120", "가상120동");
        assertThat(button().isEnabled()).isFalse();

        find(TextField.class).withLabel("이름으로 찾기").single().setValue("가상77");
        assertThat(lines()).isEqualTo(1);
        assertThat(text()).contains("가상77동", "1–1 / 모두 1");
        find(TextField.class).withLabel("이름으로 찾기").single().setValue("없는 이름");
        assertThat(text()).contains("찾는 이름이 없습니다.");
    }

    private void turn() {
        test(button()).click();
    }

    private Button button() {
        return find(Button.class).withAttribute("aria-label", "뒤쪽").single();
    }

    private int lines() {
        return find(NativeTableRow.class).all().size() - 1;
    }

    private String text() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}

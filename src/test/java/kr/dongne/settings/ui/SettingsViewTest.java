package kr.dongne.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.district.DongContact;
import kr.dongne.district.DongContacts;
import kr.dongne.district.Dongs;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.StaleVersion;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
@WithActor(role = Role.ADMIN)
@ViewPackages(classes = SettingsView.class)
class SettingsViewTest extends SpringBrowserlessTest {

    @Autowired
    private DistrictSettings settings;

    @Autowired
    private Dongs dongs;

    @Autowired
    private DongContacts contacts;

    @BeforeEach
    void inKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
    }

    @Test
    void aSectionIsSavedByItselfAndShownInTheHistory() {
        navigate(SettingsView.class);
        line("구 이름").setValue("우리구");
        area("맺음말").setValue("{주관} 드림 <script>");
        save("메일 맺음말");
        assertThat(settings.all()).containsOnlyKeys(Setting.MAIL_FOOTER);
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("금천구청 자치행정과 드림 <script>");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("맺음말: 기본값 → {주관} 드림 <script>");
        assertThat(line("구 이름").getValue()).isEqualTo("우리구");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        navigate(SettingsView.class);
        IntegerField failures = find(IntegerField.class)
                .withCondition(field -> field.getLabel().equals("틀려도 되는 횟수"))
                .single();
        failures.setValue(0);
        save("로그인");
        assertThat(failures.isInvalid()).isTrue();
        assertThat(failures.getErrorMessage()).contains("1에서 100");
        assertThat(settings.all()).isEmpty();
        failures.setValue(7);
        save("로그인");
        assertThat(failures.isInvalid()).isFalse();
        assertThat(settings.all()).containsEntry(Setting.ALLOWED_FAILURES, "7");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("틀려도 되는 횟수: 기본값 → 7회");
        area("맺음말").setValue("{이름}");
        save("메일 맺음말");
        assertThat(area("맺음말").getErrorMessage()).contains("{이름}").contains("{구}");
    }

    @Test
    void theDongsContactsAreSavedTogetherAndShownInTheHistory() {
        navigate(SettingsView.class);
        line("가산동 주소").setValue("서울특별시 금천구 디지털로 100");
        line("독산1동 전화").setValue("전화 없음");
        save("동 연락처");
        assertThat(line("독산1동 전화").isInvalid()).isTrue();
        assertThat(dongs.of(new DongCode("1154551000")).centerAddress()).isNull();
        line("독산1동 전화").setValue("02 2104 5000");
        save("동 연락처");
        assertThat(dongs.of(new DongCode("1154551000")).centerAddress()).contains("디지털로 100");
        assertThat(dongs.of(new DongCode("1154561000")).centerPhone()).isEqualTo("02-2104-5000");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("독산1동 연락처: 없음 → 02-2104-5000");
    }

    @Test
    void aDongsContactThatSomebodyElseChangedIsNotOverwritten() {
        DongContact known = contacts.list().getFirst();
        contacts.change(known, new DongContact(known.code(), "서울", null));
        assertThatThrownBy(() -> contacts.change(known, new DongContact(known.code(), "부산", null)))
                .isInstanceOf(StaleVersion.class);
        assertThat(contacts.list().getFirst().address()).isEqualTo("서울");
    }

    @Test
    void whoSavesLaterIsShownWhatSomebodyElseSaved() {
        navigate(SettingsView.class);
        settings.change(Setting.DISTRICT_PHONE, "02-000-0001");
        line("대표 전화").setValue("02-000-0002");
        save("우리 구");
        assertThat(settings.all()).containsEntry(Setting.DISTRICT_PHONE, "02-000-0001");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> choice = find(RadioButtonGroup.class).single();
        choice.setValue(choice.getListDataView().getItem(0));
        test(find(Button.class).withText("고른 대로 저장").single()).click();
        assertThat(settings.all()).containsEntry(Setting.DISTRICT_PHONE, "02-000-0002");
    }

    private void save(String section) {
        test(find(Button.class)
                        .withCondition(
                                button -> button.getAriaLabel().orElse("").equals(section + " 저장"))
                        .single())
                .click();
    }

    private TextField line(String label) {
        return find(TextField.class)
                .withCondition(field -> field.getLabel().equals(label))
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class)
                .withCondition(field -> field.getLabel().equals(label))
                .single();
    }
}

package kr.dongne.people.merge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.merge.Duplicates;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(classes = DuplicatesView.class)
class MergeScreensTest extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private ApplicationContext beans;

    @BeforeEach
    void inKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
    }

    @Test
    void homonymsAreMarkedAndNotAskedAboutAgain() {
        person(null);
        person("010-1111-2222");
        navigate(DuplicatesView.class);
        test(button("다른 사람입니다")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(texts()).contains("같은 사람으로 보이는 항목이 없습니다.");
        assertThat(duplicates.suggestions()).isEmpty();
    }

    @Test
    void theRightValuesAreChosenFieldByField() {
        PersonId one = person("010-1111-2222");
        PersonId other = person("010-1111-3333");
        UI.getCurrent().navigate(MergeView.address(one, other));
        RadioButtonGroup<PersonDetails> phone = choice("전화번호");
        phone.setValue(people.of(other));
        test(button("한 사람으로 합치기")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(people.of(other).id()).isEqualTo(one);
        assertThat(people.of(one).phone()).isEqualTo("010-1111-3333");
    }

    @Test
    void whoIsInvitedTwiceIsNotMergedYet() {
        PersonId one = person(null);
        PersonId other = person(null);
        Workshop workshop = new Workshop(beans);
        workshop.invited(one);
        workshop.invited(other);
        UI.getCurrent().navigate(MergeView.address(one, other));

        assertThat(texts()).anyMatch(text -> text.contains("민관협력 워크숍"));
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("한 사람으로 합치기"));
    }

    @Test
    void anAddressThatNamesNobodySaysSo() {
        UI.getCurrent().navigate("people/merge/nobody/nobody");

        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<PersonDetails> choice(String label) {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private PersonId person(@Nullable String phone) {
        return people.register(new RegisterPerson(
                "김가산",
                null,
                false,
                PhoneNumber.ofNullable(phone),
                null,
                List.of(new NewAffiliation(AffiliationRole.CHAIR, Workshop.GASAN, LocalDate.of(2020, 1, 1), null))));
    }
}

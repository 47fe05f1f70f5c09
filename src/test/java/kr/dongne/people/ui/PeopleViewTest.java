package kr.dongne.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.people.EditPerson;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonFacts;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterFilter;
import kr.dongne.people.RosterRow;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.ui.ConflictDialog;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(classes = PeopleView.class)
class PeopleViewTest extends SpringBrowserlessTest {

    private static final DongCode GASAN = new DongCode("1154551000");
    private static final DongCode DOKSAN1 = new DongCode("1154561000");

    @Autowired
    private People people;

    @Autowired
    private Roster roster;

    @BeforeEach
    void inKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
    }

    @Test
    void theListIsEmptyBeforeAnybodyIsRegistered() {
        navigate(PeopleView.class);
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("0명", "보여 줄 사람이 없습니다.");
    }

    @Test
    void everybodyIsListedWithDongAndRole() {
        registered("김하나", affiliation(AffiliationRole.CHAIR, GASAN), affiliation(AffiliationRole.AUDITOR, DOKSAN1));
        registered("이둘", affiliation(AffiliationRole.DONG_OFFICIAL, DOKSAN1));
        navigate(PeopleView.class);
        assertThat(names()).containsExactly("김하나", "이둘");
        assertThat(test(grid()).getCellText(0, 1)).isEqualTo("가산동 회장, 독산1동 감사");
        assertThat(test(grid()).getCellText(1, 2)).isEqualTo("이메일 없음");
    }

    @Test
    void theListFollowsWhatIsTypedAndChosen() {
        registered("김하나", affiliation(AffiliationRole.CHAIR, GASAN));
        registered("강호남", affiliation(AffiliationRole.CHAIR, DOKSAN1));
        registered("이둘", affiliation(AffiliationRole.AUDITOR, DOKSAN1));
        navigate(PeopleView.class);
        test(field("이름 또는 초성")).setValue("ㄱㅎㄴ");
        assertThat(names()).containsExactly("강호남", "김하나");
        dongFilter().setValue(dong("독산1동"));
        assertThat(names()).containsExactly("강호남");
        test(field("이름 또는 초성")).setValue("없는 이름");
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("0명");
    }

    @Test
    void anAddressMayNameDongAndRole() {
        registered("김하나", affiliation(AffiliationRole.CHAIR, GASAN));
        registered("이둘", affiliation(AffiliationRole.AUDITOR, DOKSAN1));
        UI.getCurrent().navigate("people", QueryParameters.simple(Map.of("dong", GASAN.value(), "role", "CHAIR")));
        assertThat(names()).containsExactly("김하나");
    }

    @Test
    void aPersonIsRegistered() {
        navigate(PeopleView.class);
        test(button("사람 등록")).click();
        test(field("이름")).setValue("김하나");
        test(find(EmailField.class).single()).setValue("Hana@example.org");
        test(field("전화번호")).setValue("01012345678");
        affiliationRole().setValue(AffiliationRole.SECRETARY);
        formDong().setValue(dong("가산동"));
        test(button("저장")).click();

        RosterRow row = roster.list(RosterFilter.CURRENT, null, 10).rows().getFirst();
        assertThat(row.email()).isEqualTo(new EmailAddress("hana@example.org"));
        assertThat(row.phone()).isEqualTo("010-1234-5678");
        assertThat(row.affiliations().getFirst().dong()).isEqualTo(GASAN);
        assertThat(find(H2.class).single().getText()).isEqualTo("김하나");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        navigate(PeopleView.class);
        test(button("사람 등록")).click();
        test(field("이름")).setValue("김 900101-1234567");
        test(field("전화번호")).setValue("12");
        test(button("저장")).click();

        assertThat(field("이름").getErrorMessage()).contains("주민등록번호");
        assertThat(field("전화번호").getErrorMessage()).contains("010-1234-5678");
        assertThat(formDong().getErrorMessage()).isEqualTo("동을 골라 주세요.");
        assertThat(affiliationRole().isInvalid()).isTrue();
        assertThat(field("전화번호").getValue()).isEqualTo("12");
        assertThat(roster.count(RosterFilter.CURRENT)).isZero();
    }

    @Test
    void namesakesAreToldWhileTheNameIsTyped() {
        registered("김하나", affiliation(AffiliationRole.CHAIR, GASAN));
        navigate(PeopleView.class);
        test(button("사람 등록")).click();
        test(field("이름")).setValue("김하나");
        assertThat(field("이름").getHelperText()).contains("가산동 회장");
    }

    @Test
    void anAddressInUseIsSaidAtTheAddress() {
        people.register(new RegisterPerson("이둘", new EmailAddress("office@example.org"), false, null, null, List.of()));
        navigate(PeopleView.class);
        test(button("사람 등록")).click();
        test(field("이름")).setValue("김하나");
        test(find(EmailField.class).single()).setValue("office@example.org");
        affiliationRole().setValue(AffiliationRole.SECRETARY);
        formDong().setValue(dong("가산동"));
        test(button("저장")).click();
        assertThat(find(EmailField.class).single().getErrorMessage()).contains("공용 메일함");

        find(Checkbox.class).withLabel("공용 메일함 (여러 사람이 함께 씀)").single().setValue(true);
        test(button("저장")).click();
        assertThat(roster.count(new RosterFilter("김하나", null, null, true))).isEqualTo(1);
    }

    @Test
    void aPersonIsChangedAndAnAffiliationEnds() {
        PersonId id = registered("김하나", affiliation(AffiliationRole.CHAIR, GASAN));
        navigate(PeopleView.class, Map.of("person", id.value().toString()));
        test(button("수정")).click();
        test(field("이름")).setValue("김한나");
        test(button("저장")).click();
        assertThat(find(H2.class).single().getText()).isEqualTo("김한나");

        test(button("소속 종료")).click();
        find(DatePicker.class).withLabel("마지막 날").single().setValue(LocalDate.of(2024, 3, 31));
        test(button("종료")).click();
        assertThat(people.of(id).affiliations().getFirst().to()).isEqualTo("2024-03-31");
    }

    @Test
    void mineAndTheirsOfAPersonAreShownFieldByField() {
        PersonId id = registered("김하나", affiliation(AffiliationRole.CHAIR, GASAN));
        navigate(PeopleView.class, Map.of("person", id.value().toString()));
        test(button("수정")).click();
        test(field("이름")).setValue("내이름");
        test(field("전화번호")).setValue("010-1111-2222");
        PersonFacts before = people.of(id).facts();
        people.edit(new EditPerson(id, before, new PersonFacts("그쪽이름", null, false, null, "그쪽 메모")));

        test(button("저장")).click();
        ConflictDialog<?> dialog = find(ConflictDialog.class).single();
        RadioButtonGroup<?> choice = find(RadioButtonGroup.class, dialog).single();
        assertThat(choice.getLabel()).isEqualTo("이름");
        choose(choice, 0);
        test(find(Button.class, dialog).withText("고른 대로 저장").single()).click();

        PersonFacts saved = people.of(id).facts();
        assertThat(saved.name()).isEqualTo("내이름");
        assertThat(saved.phone()).hasToString("010-1111-2222");
        assertThat(saved.note()).isEqualTo("그쪽 메모");
        assertThat(find(FormDialog.class).exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static void choose(RadioButtonGroup<?> choice, int index) {
        RadioButtonGroup<Object> group = (RadioButtonGroup<Object>) choice;
        group.setValue(group.getListDataView().getItem(index));
    }

    @Test
    @WithActor(role = Role.COUNCIL_OFFICER, dongs = "1154551000")
    void aCouncilOfficerFindsNoButtonThatChanges() {
        PersonId id = SignedIn.call(
                Role.DISTRICT_OFFICER, () -> registered("김하나", affiliation(AffiliationRole.CHAIR, GASAN)));
        SignedIn.run(Role.DISTRICT_OFFICER, () -> registered("이둘", affiliation(AffiliationRole.CHAIR, DOKSAN1)));
        navigate(PeopleView.class, Map.of("person", id.value().toString()));
        assertThat(names()).containsExactly("김하나");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("사람 등록", "수정", "소속 추가");
        assertThat(find(Select.class).all()).hasSize(1);
    }

    private PersonId registered(String name, NewAffiliation... affiliations) {
        return people.register(new RegisterPerson(name, null, false, null, null, Arrays.asList(affiliations)));
    }

    private static NewAffiliation affiliation(AffiliationRole role, DongCode dong) {
        return new NewAffiliation(role, dong, LocalDate.of(2020, 1, 1), null);
    }

    private RosterGrid grid() {
        return find(RosterGrid.class).single();
    }

    private List<String> names() {
        RosterGrid grid = grid();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).name())
                .toList();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private Dong dong(String name) {
        return dongs().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Dong> dongs() {
        return dongFilter().getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private Select<Dong> dongFilter() {
        return find(RosterFilters.class)
                .single()
                .getChildren()
                .filter(child -> child instanceof Select<?> select && "동".equals(select.getLabel()))
                .map(child -> (Select<Dong>) child)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Dong> formDong() {
        return (ComboBox<Dong>) inForm("동");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<AffiliationRole> affiliationRole() {
        return (ComboBox<AffiliationRole>) inForm("직책");
    }

    private ComboBox<?> inForm(String label) {
        return find(AffiliationFields.class)
                .single()
                .getChildren()
                .filter(child -> child instanceof ComboBox<?> box && label.equals(box.getLabel()))
                .map(child -> (ComboBox<?>) child)
                .findFirst()
                .orElseThrow();
    }
}

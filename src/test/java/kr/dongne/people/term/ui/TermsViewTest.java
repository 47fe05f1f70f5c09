package kr.dongne.people.term.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.term.CouncilTerms;
import kr.dongne.people.term.DefineTerm;
import kr.dongne.shared.DongCode;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(classes = TermsView.class)
class TermsViewTest extends SpringBrowserlessTest {

    private static final DongCode GASAN = new DongCode("1154551000");

    @Autowired
    private CouncilTerms terms;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private LocalDate last;

    @BeforeEach
    void inKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        last = LocalDate.now(clock).minusDays(1);
    }

    @Test
    void aTermIsDefined() {
        navigate(TermsView.class);
        test(button("임기 추가")).click();
        test(button("저장")).click();
        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        assertThat(terms.list()).isEmpty();

        dong().setValue(dong().getListDataView().getItems().findFirst().orElseThrow());
        find(IntegerField.class).single().setValue(3);
        List<DatePicker> days = find(DatePicker.class).all();
        days.getFirst().setValue(last.minusYears(2));
        days.getLast().setValue(last);
        test(button("저장")).click();

        assertThat(terms.list()).singleElement().satisfies(term -> {
            assertThat(term.dong()).isEqualTo(GASAN);
            assertThat(term.ordinal()).isEqualTo(3);
        });
    }

    @Test
    void theEndShowsWhomItConcernsFirst() {
        PersonId chair = people.register(new RegisterPerson(
                "김가산",
                null,
                false,
                null,
                null,
                List.of(new NewAffiliation(AffiliationRole.CHAIR, GASAN, LocalDate.of(2020, 1, 1), null))));
        terms.define(new DefineTerm(GASAN, 3, last.minusYears(2), last));
        navigate(TermsView.class);
        test(button("임기 종료")).click();
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch(text -> text.startsWith("1명의"));
        List<Button> ends = find(Button.class).all().stream()
                .filter(button -> button.getText().equals("임기 종료"))
                .toList();
        test(ends.stream()
                        .filter(button -> button.getAriaLabel().isEmpty())
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(people.of(chair).affiliations().getFirst().to()).isEqualTo(last);
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("임기 종료"));
    }

    @SuppressWarnings("unchecked")
    private Select<Dong> dong() {
        return find(Select.class).single();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}

package kr.dongne.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.accesslog.SubjectNames.Subject;
import kr.dongne.account.AccountPeople;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.people.People;
import kr.dongne.people.PeopleFixture;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
@WithActor(role = Role.ADMIN)
@ViewPackages(classes = AccountView.class)
class AccountPersonSectionTest extends SpringBrowserlessTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountPeople owners;

    @Autowired
    private People people;

    private AccountId account;

    @BeforeEach
    void anAccountAndAPerson() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        new PeopleFixture(people).official("김담당", PeopleFixture.GASAN);
        account = accounts.create(
                new CreateAccount(new Username("official"), "가산동 담당", null, new Password("for-tests-only-1"), false));
        UI.getCurrent().navigate(AccountView.class, AccountView.parameters(account));
    }

    @Test
    void anAccountIsLinkedAndUnlinked() {
        assertThat(texts()).anyMatch(text -> text.startsWith("아직 사람과 연결하지 않았습니다."));
        test(button("사람 연결")).click();
        person().setValue(owners.candidates("김담").getFirst());
        test(button("저장")).click();
        assertThat(texts()).contains("김담당 · 지금 소속: 가산동");

        test(button("연결 끊기")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(owners.of(account)).isEmpty();
    }

    @Test
    void aMissingPersonIsSaidAtTheField() {
        test(button("사람 연결")).click();
        test(button("저장")).click();

        assertThat(person().isInvalid()).isTrue();
        assertThat(owners.of(account)).isEmpty();
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
    private ComboBox<Subject> person() {
        return find(ComboBox.class).single();
    }
}

package kr.dongne.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.Locale;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.AccountPeople;
import kr.dongne.account.AccountQueries;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.LinkPerson;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.people.People;
import kr.dongne.people.PeopleFixture;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
@WithActor(role = Role.ADMIN)
@ViewPackages(classes = GrantsView.class)
class GrantsViewTest extends SpringBrowserlessTest {

    private static final DongCode GASAN = PeopleFixture.GASAN;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountQueries queries;

    @Autowired
    private AccountPeople owners;

    @Autowired
    private People people;

    @Test
    void aGrantWhosePersonHoldsNothingInTheDongRests() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        AccountId account = accounts.create(
                new CreateAccount(new Username("official"), "가산동 담당", null, new Password("for-tests-only-1"), false));
        accounts.grant(new GrantRole(account, Role.DONG_OFFICIAL, GASAN, null, LocalDate.of(2020, 1, 1), null));
        PersonId whoLeft = new PeopleFixture(people).officialWhoLeft("김담당", GASAN);
        owners.link(new LinkPerson(account, queries.of(account).version(), whoLeft.value()));

        assertThat(state()).contains("쉼");
    }

    private String state() {
        UI.getCurrent().navigate(GrantsView.class);
        Grid<?> grid = find(Grid.class).single();
        return test(grid).getCellComponent(0, 5).getElement().getTextRecursively();
    }
}

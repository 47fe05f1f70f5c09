package kr.dongne.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.AccountId;
import kr.dongne.account.AccountQueries;
import kr.dongne.account.AccountRow;
import kr.dongne.account.Accounts;
import kr.dongne.account.GrantScopes;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;

/** All accounts. */
@Route("accounts")
@RolesAllowed("ADMIN")
@Menu(title = "account.title", icon = "vaadin:user-card", order = 80)
@StyleSheet("context://styles/account.css")
class AccountsView extends Main implements HasDynamicTitle {

    private final List<AccountRow> accounts;
    private final GrantScopes scopes;
    private final TextField search = new TextField();
    private final Div list = new Div();

    AccountsView(AccountQueries queries, Accounts commands, GrantScopes scopes) {
        accounts = queries.list();
        this.scopes = scopes;
        addClassName("page");
        add(header(commands), toolbar(), list);
        list.addClassName("cards");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title");
    }

    private Component header(Accounts commands) {
        Button create =
                new Button(getTranslation("account.create"), VaadinIcon.PLUS.create(), click -> new NewAccountDialog(
                                commands, AccountsView::open)
                        .open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader(getTranslation("account.title"), create);
    }

    private Component toolbar() {
        search.setLabel(getTranslation("account.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> show());
        Div toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void show() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<AccountRow> found = accounts.stream()
                .filter(account -> (account.username() + " " + account.displayName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        list.removeAll();
        found.forEach(account -> list.add(new AccountCard(account, scopes)));
        if (found.isEmpty()) list.add(new EmptyState(VaadinIcon.SEARCH, getTranslation("account.none"), ""));
    }

    private static void open(AccountId account) {
        UI.getCurrent().navigate(AccountView.class, AccountView.parameters(account));
    }
}

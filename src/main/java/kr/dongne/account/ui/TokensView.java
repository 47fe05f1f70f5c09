package kr.dongne.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import kr.dongne.account.ApiTokens;
import kr.dongne.account.TokenRow;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;

/** The own API tokens: made here, shown once, revoked here. */
@Route("tokens")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER", "ADMIN"})
@Menu(title = "account.tokens.title", icon = "vaadin:key-o", order = 85)
@StyleSheet("context://styles/account.css")
class TokensView extends Main implements HasDynamicTitle {

    private final transient ApiTokens tokens;
    private final transient Clock clock;
    private final Div list = new Div();

    TokensView(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        addClassName("page");
        list.addClassName("token-list");
        add(header(), list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.tokens.title");
    }

    private Component header() {
        Button create = new Button(
                getTranslation("account.tokens.create"),
                VaadinIcon.PLUS.create(),
                click -> new NewTokenDialog(tokens, clock, getLocale(), this::show).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        PageHeader header = new PageHeader(getTranslation("account.tokens.title"), create);
        header.setSubtitle(getTranslation("account.tokens.lead"));
        return header;
    }

    private void show() {
        List<TokenRow> rows = tokens.list();
        list.removeAll();
        if (rows.isEmpty())
            list.add(new EmptyState(
                    VaadinIcon.KEY_O,
                    getTranslation("account.tokens.none"),
                    getTranslation("account.tokens.none.hint")));
        rows.forEach(row -> list.add(new TokenCard(row, clock.instant(), () -> revoke(row))));
    }

    private void revoke(TokenRow row) {
        Confirm.danger(
                getTranslation("account.tokens.revoke"),
                getTranslation("account.tokens.revoke.text", row.label()),
                getTranslation("account.tokens.revoke"),
                () -> {
                    tokens.revoke(row.id());
                    Notices.success("account.tokens.revoked");
                    show();
                });
    }
}

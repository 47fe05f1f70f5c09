package kr.dongne.account.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;
import kr.dongne.account.AccountRow;
import kr.dongne.account.GrantScopes;

/** One account in the list. */
final class AccountCard extends Article {

    AccountCard(AccountRow account, GrantScopes scopes) {
        addClassNames("card", "account-card");
        RouterLink link =
                new RouterLink(account.displayName(), AccountView.class, AccountView.parameters(account.id()));
        Paragraph username = new Paragraph(account.username());
        username.addClassName("secondary");
        Div badges = new Div();
        badges.addClassName("badges");
        badges.add(AccountBadges.of(account));
        add(new H2(link), username, badges);
        if (!account.dongs().isEmpty()) add(new Paragraph(dongs(account, scopes)));
    }

    private static String dongs(AccountRow account, GrantScopes scopes) {
        return account.dongs().stream()
                .map(dong -> scopes.dongs().getOrDefault(dong, dong.value()))
                .collect(Collectors.joining(", "));
    }
}

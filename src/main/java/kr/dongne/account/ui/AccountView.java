package kr.dongne.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.account.AccountQueries;
import kr.dongne.account.AccountRow;
import kr.dongne.account.AccountSection;
import kr.dongne.account.Accounts;
import kr.dongne.account.GrantRow;
import kr.dongne.account.GrantScopes;
import kr.dongne.account.Password;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;

/** One account: who it is, what it may do, and everything it ever might. */
@Route("accounts/:account")
@RolesAllowed("ADMIN")
@StyleSheet("context://styles/account.css")
@StyleSheet("context://styles/signin.css")
class AccountView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ACCOUNT = "account";

    private final transient AccountQueries queries;
    private final transient Accounts commands;
    private final transient GrantScopes scopes;
    private final transient List<AccountSection> sections;
    private final LocalDate today;
    private String title = "";

    AccountView(
            AccountQueries queries, Accounts commands, GrantScopes scopes, List<AccountSection> sections, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.scopes = scopes;
        this.sections = sections;
        today = LocalDate.now(clock);
        addClassName("page");
    }

    static RouteParameters parameters(AccountId account) {
        return new RouteParameters(new RouteParam(ACCOUNT, account.value().toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(id(event.getRouteParameters().get(ACCOUNT).orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static AccountId id(String text) {
        try {
            return new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private void show(AccountId id) {
        AccountRow account = queries.of(id);
        title = account.displayName();
        removeAll();
        add(header(account), grants(account, queries.grants(id)));
        sections.forEach(section -> add(section.create(account, () -> show(id))));
    }

    private Component header(AccountRow account) {
        PageHeader header = new PageHeader(
                account.displayName(),
                edit(account),
                byMail(account),
                password(account),
                account.enabled() ? disable(account) : enable(account));
        header.setSubtitle(account.email() == null ? account.username() : account.username() + " · " + account.email());
        header.setBadges(AccountBadges.of(account).toArray(Component[]::new));
        return header;
    }

    private Component grants(AccountRow account, List<GrantRow> grants) {
        Button add = new Button(getTranslation("account.grant.add"), VaadinIcon.PLUS.create(), click -> new GrantDialog(
                        account.id(), scopes, today, getLocale(), wanted -> {
                            commands.grant(wanted);
                            done(account, "account.grant.added");
                        })
                .open());
        Div head = new Div(new H2(getTranslation("account.grants")), add);
        head.addClassName("section-head");
        Section section = new Section(head);
        section.addClassName("card");
        if (grants.isEmpty())
            section.add(new EmptyState(
                    VaadinIcon.KEY_O,
                    getTranslation("account.grants.none"),
                    getTranslation("account.grants.none.hint")));
        grants.forEach(grant -> section.add(new GrantLine(grant, scopes, today, () -> revoke(account, grant))));
        return section;
    }

    private Button edit(AccountRow account) {
        return new Button(getTranslation("shared.edit"), VaadinIcon.EDIT.create(), click -> new ChangeAccountDialog(
                        account, wanted -> {
                            commands.change(wanted);
                            done(account, "account.changed");
                        })
                .open());
    }

    private Button byMail(AccountRow account) {
        Button invite = new Button(getTranslation("account.invite"), VaadinIcon.ENVELOPE_O.create());
        invite.setVisible(account.email() != null && account.enabled());
        invite.addClickListener(click -> Confirm.ask(
                getTranslation("account.invite"),
                getTranslation("account.invite.again.text", account.displayName(), account.email()),
                getTranslation("account.invite.confirm"),
                () -> {
                    commands.inviteAgain(account.id());
                    done(account, "account.invited");
                }));
        return invite;
    }

    private Button password(AccountRow account) {
        return new Button(
                getTranslation("account.password.reset"),
                VaadinIcon.KEY.create(),
                click -> Confirm.ask(
                        getTranslation("account.password.reset"),
                        getTranslation("account.password.reset.text", account.displayName()),
                        getTranslation("account.password.reset.confirm"),
                        () -> {
                            Password fresh = Password.random();
                            commands.resetPassword(account.id(), fresh);
                            new ShownOnce("account.password.new", "account.password.new.hint", fresh.value()).open();
                        }));
    }

    private Button disable(AccountRow account) {
        Button disable = new Button(
                getTranslation("account.disable"),
                VaadinIcon.BAN.create(),
                click -> Confirm.danger(
                        getTranslation("account.disable"),
                        getTranslation("account.disable.text", account.displayName()),
                        getTranslation("account.disable"),
                        () -> {
                            commands.disable(account.id());
                            done(account, "account.disabled");
                        }));
        disable.addThemeVariants(ButtonVariant.ERROR);
        return disable;
    }

    private Button enable(AccountRow account) {
        return new Button(
                getTranslation("account.enable"),
                VaadinIcon.CHECK.create(),
                click -> Notices.attempt(() -> {
                    commands.enable(account.id());
                    done(account, "account.enabled");
                }));
    }

    private void revoke(AccountRow account, GrantRow grant) {
        Confirm.danger(
                getTranslation("account.grant.revoke"),
                getTranslation("account.grant.revoke.text", AccountBadges.name(grant.role())),
                getTranslation("account.grant.revoke"),
                () -> {
                    commands.revoke(grant.id());
                    done(account, "account.grant.revoked");
                });
    }

    private void done(AccountRow account, String messageKey) {
        Notices.success(messageKey);
        show(account.id());
    }
}

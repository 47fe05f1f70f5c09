package kr.dongne.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.dongne.access.SessionRow;
import kr.dongne.account.AccountRow;
import kr.dongne.account.AccountSection;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import kr.dongne.signin.AccountSecurity;
import org.springframework.stereotype.Component;

/** On the page of an account: its second factor and its open sessions. */
@Component
class AccountSecuritySection implements AccountSection {

    private final AccountSecurity security;

    AccountSecuritySection(AccountSecurity security) {
        this.security = security;
    }

    @Override
    public com.vaadin.flow.component.Component create(AccountRow account, Runnable changed) {
        boolean factor = security.hasSecondFactor(account.id());
        List<SessionRow> sessions = security.sessions(account.id());
        Optional<Instant> bound = security.boundToOfficeAt(account.id());
        Div actions = new Div();
        actions.addClassName("security-actions");
        if (factor)
            actions.add(
                    button("signin.account.reset", account, () -> security.resetSecondFactor(account.id()), changed));
        if (bound.isPresent())
            actions.add(button(
                    "signin.account.office.release", account, () -> security.releaseFromOffice(account.id()), changed));
        if (!sessions.isEmpty())
            actions.add(button("signin.account.end", account, () -> security.endSessions(account.id()), changed));
        Section card = new Section(bar(factor, actions));
        card.addClassNames("card", "security-card");
        bound.ifPresent(since -> card.add(new Paragraph(I18NProvider.translate("signin.account.office", since))));
        if (sessions.isEmpty()) card.add(new Paragraph(I18NProvider.translate("signin.account.no-session")));
        sessions.forEach(row -> card.add(new SessionLine(row, false, null)));
        return card;
    }

    private Div bar(boolean factor, Div actions) {
        StatusBadge badge = factor
                ? new StatusBadge(Tone.SUCCESS, I18NProvider.translate("signin.account.factor.on"))
                : new StatusBadge(Tone.NEUTRAL, VaadinIcon.UNLOCK, I18NProvider.translate("signin.account.factor.off"));
        Div words = new Div(new H2(I18NProvider.translate("signin.account.title")), badge);
        words.addClassName("security-head");
        Div bar = new Div(words, actions);
        bar.addClassName("security-bar");
        return bar;
    }

    private static Button button(String key, AccountRow account, Runnable work, Runnable changed) {
        Button button = new Button(I18NProvider.translate(key));
        button.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        button.addClickListener(click -> Confirm.danger(
                I18NProvider.translate(key),
                I18NProvider.translate(key + ".text", account.displayName()),
                I18NProvider.translate(key),
                () -> {
                    work.run();
                    Notices.success(key + ".done");
                    changed.run();
                }));
        return button;
    }
}

package kr.dongne.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.SessionRow;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import kr.dongne.signin.OwnPasskeys;
import kr.dongne.signin.OwnSecurity;

/** The own ways in, and where one is signed in. */
@Route("security")
@PermitAll
@StyleSheet("context://styles/signin.css")
class SecurityView extends Main implements HasDynamicTitle {

    private final transient OwnSecurity security;
    private final transient OwnPasskeys passkeys;

    SecurityView(OwnSecurity security, OwnPasskeys passkeys) {
        this.security = security;
        this.passkeys = passkeys;
        addClassNames("page", "security");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.security.title");
    }

    private void show() {
        removeAll();
        OwnSecurity.State state = security.state();
        PageHeader header = new PageHeader(getTranslation("signin.security.title"));
        header.setSubtitle(getTranslation("signin.security.lead"));
        add(header, password(state), secondFactor(state));
        if (passkeys.offered()) add(new PasskeyCard(passkeys, state.secondFactor()));
        add(sessions());
    }

    private Component password(OwnSecurity.State state) {
        StatusBadge badge = state.password()
                ? new StatusBadge(Tone.SUCCESS, getTranslation("signin.security.password.set"))
                : new StatusBadge(Tone.NEUTRAL, VaadinIcon.ENVELOPE_O, getTranslation("signin.security.password.none"));
        Section card = card("signin.security.password", badge);
        if (!state.password()) {
            card.add(new Paragraph(getTranslation("signin.security.password.none.text")));
            return card;
        }
        Button change = new Button(getTranslation("signin.security.password.change"), click -> getUI().ifPresent(
                        ui -> ui.navigate("password")));
        card.add(new Paragraph(getTranslation("signin.security.password.text")), actions(change));
        return card;
    }

    private Component secondFactor(OwnSecurity.State state) {
        StatusBadge badge = state.secondFactor()
                ? new StatusBadge(Tone.SUCCESS, getTranslation("signin.security.factor.on"))
                : new StatusBadge(Tone.NEUTRAL, VaadinIcon.UNLOCK, getTranslation("signin.security.factor.off"));
        Section card = card("signin.security.factor", badge);
        card.add(new Paragraph(getTranslation("signin.security.factor.text")));
        if (!state.secondFactor()) {
            Button enrol = new Button(
                    getTranslation("signin.security.factor.enrol"),
                    VaadinIcon.MOBILE.create(),
                    click -> new EnrolDialog(security, this::show).open());
            enrol.addThemeVariants(ButtonVariant.PRIMARY);
            card.add(actions(enrol));
            return card;
        }
        card.add(
                state.recoveryCodes() > 0
                        ? new Paragraph(getTranslation("signin.security.factor.codes", state.recoveryCodes()))
                        : new StatusBadge(Tone.WARNING, getTranslation("signin.security.factor.no-codes")));
        Button codes = new Button(
                getTranslation("signin.security.factor.new-codes"),
                VaadinIcon.REFRESH.create(),
                click -> CodeDialog.forNewCodes(security, this::show));
        Button off = new Button(
                getTranslation("signin.security.factor.give-up"),
                click -> CodeDialog.forGivingUp(security, this::show));
        off.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        off.setVisible(!state.required());
        card.add(actions(codes, off));
        return card;
    }

    private Component sessions() {
        List<SessionRow> rows = security.sessions();
        UUID current = security.current().orElse(null);
        Section card = card("signin.security.sessions");
        card.add(new Paragraph(getTranslation("signin.security.sessions.text")));
        for (SessionRow row : rows)
            card.add(new SessionLine(row, row.id().equals(current), row.id().equals(current) ? null : () -> end(row)));
        if (rows.stream().anyMatch(row -> !row.id().equals(current))) {
            Button others = new Button(getTranslation("signin.security.sessions.end-others"), click -> endOthers());
            others.addThemeVariants(ButtonVariant.ERROR);
            card.add(actions(others));
        }
        return card;
    }

    private void end(SessionRow row) {
        if (Notices.attempt(() -> security.end(row.id()))) Notices.success("signin.security.sessions.ended");
        show();
    }

    private void endOthers() {
        Confirm.danger(
                getTranslation("signin.security.sessions.end-others"),
                getTranslation("signin.security.sessions.end-others.text"),
                getTranslation("signin.security.sessions.end-others"),
                () -> {
                    security.endOthers();
                    Notices.success("signin.security.sessions.ended");
                    show();
                });
    }

    private Section card(String titleKey, Component... badges) {
        Div head = new Div(new H2(getTranslation(titleKey)));
        head.add(badges);
        head.addClassName("security-head");
        Section card = new Section(head);
        card.addClassNames("card", "security-card");
        return card;
    }

    private static Div actions(Component... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("security-actions");
        return actions;
    }
}

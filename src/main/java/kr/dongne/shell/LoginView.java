package kr.dongne.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.dongne.settings.District;
import kr.dongne.shared.ui.KeptInBrowser;
import kr.dongne.signin.office.OfficeClient;
import kr.dongne.signin.office.OfficeFilters;
import kr.dongne.signin.passkey.PasskeySignIn;

/** The sign-in screen. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final Paragraph ended = new Paragraph();

    LoginView(District district, OfficeClient office, PasskeySignIn passkeys) {
        addClassName("login-screen");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("shell.login.failed"));
        Div card = new Div(
                new H1(getTranslation("shell.product.full", district.name(getLocale()))),
                new Paragraph(getTranslation("shell.login.lead")),
                ended);
        office.offered().ifPresent(name -> card.add(byOffice(name)));
        card.add(form);
        if (passkeys.offered()) card.add(new PasskeyButton(passkeys, () -> explain("passkey")));
        card.add(byMail());
        card.addClassName("login-card");
        ended.addClassName("login-ended");
        ended.getElement().setAttribute("role", "status");
        ended.setVisible(false);
        add(card, languageSwitch());
        KeptInBrowser.sweep(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> told =
                event.getLocation().getQueryParameters().getParameters().keySet();
        form.setError(told.contains("error"));
        if (told.contains("locked")) form.setI18n(words("shell.login.locked"));
        for (String cause : List.of("idle", "disabled", "ended", "office", "office-unknown", "passkey"))
            if (told.contains(cause)) explain(cause);
    }

    private void explain(String cause) {
        ended.setText(getTranslation("shell.login.ended." + cause));
        ended.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title");
    }

    /** For those who come by mail: council officers, officials, consultants. */
    private Div byMail() {
        Anchor link = new Anchor("sign-in/link", getTranslation("shell.login.by-mail"));
        link.setRouterIgnore(true);
        Div row = new Div(new Paragraph(getTranslation("shell.login.by-mail.text")), link);
        row.addClassName("login-by-mail");
        return row;
    }

    /** For those whom the office's own sign-in service knows. */
    private Anchor byOffice(String name) {
        Anchor link = new Anchor(
                OfficeFilters.START.substring(1), name.isEmpty() ? getTranslation("shell.login.office") : name);
        link.setRouterIgnore(true);
        link.addClassName("login-office");
        return link;
    }

    private Div languageSwitch() {
        Div row = new Div();
        row.addClassName("language-switch");
        for (Locale language : Languages.OFFERED) {
            Button button = new Button(
                    language.getDisplayLanguage(language), click -> Languages.choose(UI.getCurrent(), language));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.getElement().setAttribute("lang", language.getLanguage());
            row.add(button);
        }
        return row;
    }

    private LoginI18n words(String failure) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form texts = words.getForm();
        texts.setTitle(getTranslation("shell.login.title"));
        texts.setUsername(getTranslation("shell.login.username"));
        texts.setPassword(getTranslation("shell.login.password"));
        texts.setSubmit(getTranslation("shell.login.submit"));
        words.setForm(texts);
        LoginI18n.ErrorMessage errors = words.getErrorMessage();
        errors.setTitle(getTranslation(failure));
        errors.setMessage(getTranslation(failure + ".hint"));
        errors.setUsername(getTranslation("shell.login.username.missing"));
        errors.setPassword(getTranslation("shell.login.password.missing"));
        words.setErrorMessage(errors);
        return words;
    }
}

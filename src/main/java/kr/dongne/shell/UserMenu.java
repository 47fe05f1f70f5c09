package kr.dongne.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.shared.ui.KeptInBrowser;
import org.springframework.stereotype.Component;

/** Who is signed in, as what, and what concerns only them: password, language, contrast, signing out. */
@Component
class UserMenu {

    private final AuthenticationContext session;
    private final CurrentActor currentActor;

    UserMenu(AuthenticationContext session, CurrentActor currentActor) {
        this.session = session;
        this.currentActor = currentActor;
    }

    com.vaadin.flow.component.Component create() {
        Actor actor = currentActor.get();
        MenuBar bar = new MenuBar();
        bar.addClassName("user-menu");
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(I18NProvider.translate("shell.user-menu")));
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.getElement().setAttribute("aria-label", I18NProvider.translate("shell.user-menu"));
        MenuItem user = bar.addItem(VaadinIcon.USER.create());
        Span name = new Span(actor.name());
        name.addClassName("user-name");
        user.add(name);
        user.setAriaLabel(I18NProvider.translate("shell.user-menu.of", actor.name()));
        fill(user.getSubMenu(), actor);
        return bar;
    }

    private void fill(SubMenu menu, Actor actor) {
        String roles = actor.roles().stream()
                .sorted()
                .map(role -> I18NProvider.translate("account.role." + role.name()))
                .collect(Collectors.joining(", "));
        menu.addItem(actor.name() + " · " + roles).setEnabled(false);
        menu.addSeparator();
        menu.addItem(I18NProvider.translate("signin.security.title"), click -> UI.getCurrent()
                .navigate("security"));
        menu.addItem(I18NProvider.translate("shell.password"), click -> UI.getCurrent()
                .navigate("password"));
        for (Locale language : Languages.OFFERED) {
            MenuItem item = menu.addItem(
                    language.getDisplayLanguage(language), click -> Languages.choose(UI.getCurrent(), language));
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(Languages.current().getLanguage()));
        }
        MenuItem contrast =
                menu.addItem(I18NProvider.translate("shell.contrast"), click -> Contrast.toggle(UI.getCurrent()));
        contrast.setCheckable(true);
        contrast.setChecked(Contrast.isHigh(VaadinRequest.getCurrent()));
        menu.addSeparator();
        menu.addItem(
                I18NProvider.translate("shell.sign-out"),
                click -> KeptInBrowser.forget(UI.getCurrent(), session::logout));
    }
}

package kr.dongne.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** The frame of every screen: the district's name, who is signed in, and the menu of what the role may open. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements RouterLayout {

    private final transient AuthenticationContext signedIn;

    MainLayout(AuthenticationContext signedIn, IdleWatch idleWatch) {
        this.signedIn = signedIn;
        idleWatch.listen(this);
        addClassName("main-layout");
        setPrimarySection(Section.NAVBAR);
        addToNavbar(toggle(), brand(), userMenu());
        addToDrawer(menu());
    }

    private Component toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        return toggle;
    }

    private Component brand() {
        Span brand = new Span(getTranslation("shell.product"));
        brand.addClassName("brand");
        return brand;
    }

    private Component userMenu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.getElement().setAttribute("aria-label", getTranslation("shell.user-menu"));
        String name = signedIn.getPrincipalName().orElse("");
        MenuItem user = bar.addItem(VaadinIcon.USER.create());
        user.add(new Span(name));
        user.setAriaLabel(name);
        for (Locale language : Languages.OFFERED)
            user.getSubMenu()
                    .addItem(
                            language.getDisplayLanguage(language),
                            click -> Languages.choose(UI.getCurrent(), language));
        user.getSubMenu().addItem(getTranslation("shell.sign-out"), click -> signedIn.logout());
        return bar;
    }

    private Component menu() {
        SideNav menu = new SideNav();
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(item(entry)));
        Nav nav = new Nav(menu);
        nav.setAriaLabel(getTranslation("shell.menu"));
        return nav;
    }

    private SideNavItem item(MenuEntry entry) {
        String title = getTranslation(entry.title());
        return entry.icon() == null
                ? new SideNavItem(title, entry.path())
                : new SideNavItem(title, entry.path(), new Icon(entry.icon()));
    }
}

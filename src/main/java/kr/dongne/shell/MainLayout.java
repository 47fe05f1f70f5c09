package kr.dongne.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import kr.dongne.access.DongSwitch;
import kr.dongne.district.Dongs;
import kr.dongne.settings.District;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.ui.DemoOnly;
import kr.dongne.signin.session.IdleWatch;

/** The frame of every screen: the district's name, who is signed in, and the menu of what the role may open. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    /** To the content without walking through the menu; the router must not take it for an address. */
    private static final String SKIP = """
            this.addEventListener('click', event => {
              event.preventDefault();
              event.stopPropagation();
              const main = document.querySelector('main');
              if (main) { main.tabIndex = -1; main.focus(); }
            }, true);
            """;

    MainLayout(
            District district,
            UserMenu userMenu,
            Banners banners,
            DongSwitch dongSwitch,
            Dongs dongs,
            IdleWatch idleWatch,
            DongneProperties properties) {
        idleWatch.listen(this);
        addClassName("main-layout");
        setPrimarySection(Section.NAVBAR);
        addToNavbar(skipLink(), toggle(), brand(district), end(userMenu, dongSwitch, dongs));
        banners.create(getLocale()).forEach(this::addToNavbar);
        addToDrawer(menu(properties.demo()));
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.getElement().executeJs(SKIP);
        return skip;
    }

    private Component toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        return toggle;
    }

    private Component brand(District district) {
        Span name = new Span(getTranslation("shell.product.full", district.name(getLocale())));
        name.addClassName("brand-name");
        Anchor brand = new Anchor("");
        brand.add(name);
        brand.getElement().setAttribute("aria-label", name.getText());
        brand.addClassName("brand");
        return brand;
    }

    private Component end(UserMenu userMenu, DongSwitch dongSwitch, Dongs dongs) {
        Div end = new Div();
        end.addClassName("navbar-end");
        if (DongSelect.isUseful(dongSwitch)) end.add(new DongSelect(dongSwitch, dongs));
        end.add(userMenu.create());
        return end;
    }

    private Component menu(boolean demo) {
        SideNav menu = new SideNav();
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> demo || !ofTheDemo(entry))
                .forEach(entry -> menu.addItem(item(entry)));
        Nav nav = new Nav(menu);
        nav.setAriaLabel(getTranslation("shell.menu"));
        return nav;
    }

    private static boolean ofTheDemo(MenuEntry entry) {
        return entry.menuClass() != null && entry.menuClass().isAnnotationPresent(DemoOnly.class);
    }

    private SideNavItem item(MenuEntry entry) {
        String title = getTranslation(entry.title());
        SideNavItem item = entry.icon() == null
                ? new SideNavItem(title, entry.path())
                : new SideNavItem(title, entry.path(), new Icon(entry.icon()));
        item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
        return item;
    }
}

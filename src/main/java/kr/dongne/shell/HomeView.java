package kr.dongne.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kr.dongne.shared.ui.PageHeader;

/** What is up today. */
@Route("")
@PermitAll
@Menu(title = "shell.home", icon = "vaadin:home-o", order = 0)
class HomeView extends Main implements HasDynamicTitle {

    HomeView() {
        add(new PageHeader(getTranslation("shell.home")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home");
    }
}

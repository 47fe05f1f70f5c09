package kr.dongne.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import kr.dongne.access.Role;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.Test;

@DongneTest
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(packages = "kr.dongne")
class MenuTest extends SpringBrowserlessTest {

    @Test
    void whatIsOfTheDemoIsNotNamedElsewhere() {
        UI.getCurrent().navigate("events");

        assertThat(find(SideNav.class).single().getItems())
                .extracting(SideNavItem::getLabel)
                .contains(word("event.menu"))
                .doesNotContain(word("demo.mailbox.title"));
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}

package kr.dongne.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of an event on its page. */
@DongneTest
@ViewPackages(packages = {"kr.dongne.papers.ui", "kr.dongne.event.ui"})
@WithActor(role = Role.DISTRICT_OFFICER)
class PapersScreensTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDownloadAsksWhyAndIsLogged() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        Workshop workshop = new Workshop(beans);
        workshop.invited("김철수", AffiliationRole.CHAIR, Workshop.GASAN);
        UI.getCurrent().navigate("events/" + workshop.event().value(), QueryParameters.of("tab", PapersTab.KEY));

        test(labelled("서명부 · PDF")).click();
        test(button("내려받기")).click();
        TextField reason = find(TextField.class).withLabel("내려받는 사유").single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("접수대 사용");
        test(button("내려받기")).click();

        assertThat(jdbc.sql("select detail from access_log where task = 'DOCUMENT_DOWNLOADED'")
                        .query(String.class)
                        .single())
                .isEqualTo("sign_in_sheet pdf: 접수대 사용");
        assertThat(find(Anchor.class).all())
                .anyMatch(anchor -> anchor.getElement().hasAttribute("download"));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private Button labelled(String label) {
        return find(Button.class)
                .withCondition(one -> label.equals(one.getAriaLabel().orElse("")))
                .single();
    }
}

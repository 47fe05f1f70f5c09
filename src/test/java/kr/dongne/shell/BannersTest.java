package kr.dongne.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands above every screen when a mail host is configured and no inbox: nobody waits for answers by mail in vain. */
@DongneTest(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1",
            "dongne.organizer=jumin@gu.test",
            "dongne.base-url=https://dongne.test"
        })
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(packages = "kr.dongne.shell")
class BannersTest extends SpringBrowserlessTest {

    @Autowired
    private Banners banners;

    @Test
    void theOfficerIsToldThatRepliesAreNotRead() {
        assertThat(words(Locale.KOREAN)).containsExactly("회신 메일함이 설정되지 않아 메일로 온 회신을 읽지 못합니다. 회신은 응답 페이지나 전화로만 들어옵니다.");
        assertThat(words(Locale.ENGLISH))
                .containsExactly(
                        "No mailbox for answers is configured: answers by mail are not read, only those from the answer page or by phone.");
    }

    @Test
    void whoDoesNotSendMailIsToldNothing() {
        SignedIn.run(
                Role.COUNCIL_OFFICER, () -> assertThat(words(Locale.KOREAN)).isEmpty());
    }

    private List<String> words(Locale language) {
        return banners.create(language).stream()
                .map(Div.class::cast)
                .peek(banner -> assertThat(banner.getClassNames()).contains("banner-warning"))
                .flatMap(banner -> banner.getChildren().filter(Span.class::isInstance))
                .map(words -> ((Span) words).getText())
                .toList();
    }
}

package kr.dongne.signin.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import kr.dongne.testing.DongneTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The console runs, and says so, while the office's sign-in service does not. */
@DongneTest(
        properties = {
            "dongne.oidc.issuer=http://127.0.0.1:1",
            "dongne.oidc.client-id=dongne",
            "dongne.base-url=https://dongne.example.org"
        })
@AutoConfigureMockMvc
class OfficeUnreachableTest {

    @Autowired
    MockMvc browser;

    @Autowired
    OfficeClient office;

    @Test
    void theSignInScreenSaysThatTheOfficeCannotBeReached() throws Exception {
        assertThat(office.offered()).contains("");
        browser.perform(get(OfficeFilters.START)).andExpect(redirectedUrl("/login?office"));
        browser.perform(get(OfficeFilters.BACK).param("code", "abc").param("state", "forged"))
                .andExpect(redirectedUrl("/login?office"));
    }

    @Test
    void anotherServicesNameLeadsNowhere() throws Exception {
        browser.perform(get("/sign-in/to/elsewhere")).andExpect(redirectedUrl("/login?office"));
    }
}

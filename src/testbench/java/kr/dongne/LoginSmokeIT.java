package kr.dongne;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.testbench.TextFieldElement;
import com.vaadin.testbench.BrowserTest;
import com.vaadin.testbench.BrowserTestBase;

/**
 * Opens the sign-in page of a running console with Vaadin TestBench: {@code mvn -Ptestbench verify -Ddongne.url=…}.
 * TestBench asks for a licence at run time; without one it stops, and the ordinary build never needs it.
 */
class LoginSmokeIT extends BrowserTestBase {

    @BrowserTest
    void theSignInPageAsksForAUserName() {
        getDriver().get(System.getProperty("dongne.url", "http://localhost:8080") + "/login");
        assertTrue($(TextFieldElement.class).waitForFirst().isDisplayed());
    }
}

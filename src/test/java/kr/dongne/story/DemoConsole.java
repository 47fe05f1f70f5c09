package kr.dongne.story;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.ConsoleProcess;

/** The packaged console with its demo on the day on which the stories begin, a browser, and the demo's mailboxes. */
final class DemoConsole implements AutoCloseable {

    private static final String FIRST_DAY = "2024-04-08T00:00:00Z";

    private final ConsoleProcess console;
    private final Chromium chromium;
    private final Mailboxes mail;

    private DemoConsole(ConsoleProcess console) {
        this.console = console;
        mail = new Mailboxes(console.mailPort("SMTP"), console.mailPort("IMAP"));
        chromium = new Chromium();
    }

    static DemoConsole start(Path home) {
        return new DemoConsole(ConsoleProcess.start(home, Map.of("DONGNE_DEMO", "true", "DONGNE_CLOCK", FIRST_DAY))
                .awaitReady());
    }

    Mailboxes mail() {
        return mail;
    }

    /** Somebody new, who has signed in nowhere. */
    Page newPerson() {
        return chromium.newPerson("http://localhost:" + console.port());
    }

    /** Somebody of the demo, signed in. */
    Page signedIn(String name) {
        Page page = newPerson();
        BrowserSignIn.signIn(page, name, BrowserSignIn.DEMO_PASSWORD);
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        console.close();
    }
}

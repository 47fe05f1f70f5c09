package kr.dongne.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Chromium, the one of the system's packages, that speaks Korean. */
public final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run");

    /** As long as a machine may need that does much else at the same time. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        if (!Files.isExecutable(EXECUTABLE))
            throw new IllegalStateException("The browser is missing: install the package chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setHeadless(true)
                        .setArgs(QUIET));
    }

    /** A fresh person at a desk: own cookies, Korean, 1280 × 900. */
    public Page newPerson(String baseUrl) {
        return newPage(person(baseUrl));
    }

    /** The same in a browser that runs no scripts of a page. */
    public Page newPersonWithoutScripts(String baseUrl) {
        return newPage(person(baseUrl).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions person(String baseUrl) {
        return new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("ko-KR")
                .setTimezoneId("Asia/Seoul")
                .setAcceptDownloads(true)
                .setViewportSize(1280, 900);
    }

    private Page newPage(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

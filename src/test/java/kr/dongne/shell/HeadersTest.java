package kr.dongne.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kr.dongne.testing.Browsing;
import kr.dongne.testing.DongneTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class HeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/",
                "/r/nobody",
                "/api/v1/events",
                "/v3/api-docs",
                "/styles/none.css",
                "/sign-in/link",
                "/actuator/health",
                "/nowhere",
                "/styles/tokens.css",
                "/?v-r=uidl",
                "/error"
            })
    void everyResponseTellsTheBrowserWhatToRefuse(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(header(answer, "X-Frame-Options")).isIn("DENY", "SAMEORIGIN"); // the policy's word comes first
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/",
                "/r/nobody",
                "/sign-in/link",
                "/sign-in/link/none",
                "/api/v1/events",
                "/nowhere",
                "/error"
            })
    void nothingAboutPeopleIsKeptInCaches(String path) {
        assertThat(header(get(path), "Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/nobody", "/sign-in/link", "/api/v1/events", "/error", "/actuator/health"})
    void plainPagesRunNoScripts(String path) {
        assertThat(header(get(path), "Content-Security-Policy"))
                .doesNotContain("script-src")
                .doesNotContain("unsafe");
    }

    @Test
    void screensRunOnlyTheScriptsOfThisResponse() {
        HttpResponse<String> page = get("/login");
        String policy = header(page, "Content-Security-Policy");
        assertThat(policy).contains("script-src 'self' 'nonce-").doesNotContain("script-src 'self' 'unsafe-inline'");
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(page.body().split("<script", -1).length).isGreaterThan(1);
        assertThat(page.body().split("<script[^>]*nonce=\"" + java.util.regex.Pattern.quote(nonce) + "\"", -1))
                .hasSameSizeAs(page.body().split("<script", -1));
        assertThat(header(get("/login"), "Content-Security-Policy")).doesNotContain(nonce);
    }

    @Test
    void theSessionsCookieIsOutOfReachForScriptsAndOtherSites() {
        String cookie = header(get("/login"), "Set-Cookie");
        assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void behindTlsTheCookieIsSecureAndTheHostStaysWithTls() {
        HttpResponse<String> page = new Browsing(base()).get("/login", "X-Forwarded-Proto", "https");
        assertThat(header(page, "Set-Cookie")).contains("Secure");
        assertThat(header(page, "Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void errorPagesSpeakKoreanAndHaveAnId() {
        HttpResponse<String> page = get("/r/a/b/c/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("lang=\"ko\"").contains("찾을 수 없습니다").containsPattern("오류 번호: [A-Z0-9]{8}");
        HttpResponse<String> english = new Browsing(base()).get("/r/a/b/c/nowhere", "Accept-Language", "en");
        assertThat(english.body()).contains("lang=\"en\"").contains("Not found");
    }

    @Test
    void staticFilesMayBeKept() {
        assertThat(header(get("/styles/tokens.css"), "Cache-Control")).doesNotContain("no-store");
    }

    @Test
    void theConsoleStartsInKorean() {
        assertThat(new Browsing(base()).get("/login", "Accept-Language", "en").body())
                .contains("<html lang=\"ko\"");
    }

    private HttpResponse<String> get(String path) {
        return new Browsing(base()).get(path);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

package kr.dongne.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser remembers for a year of how somebody likes the screens; says nothing about who that is. */
enum BrowserMemory {
    LANGUAGE("dongne-language"),
    CONTRAST("dongne-contrast");

    private final String cookie;

    BrowserMemory(String cookie) {
        this.cookie = cookie;
    }

    /** What was chosen earlier; anybody may have written anything there. */
    Optional<String> read(@Nullable VaadinRequest request) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(cookie))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Remembers the choice with the answer to the request that is being handled. */
    void write(String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        Cookie written = new Cookie(cookie, value);
        written.setPath("/");
        written.setHttpOnly(true);
        written.setSecure(VaadinRequest.getCurrent().isSecure());
        written.setAttribute("SameSite", "Lax");
        written.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(written);
    }
}

package kr.dongne.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What every response tells the browser to refuse; docs/decisions/ names each exception that Flow needs, and why. */
@Component
class SecurityHeaders implements VaadinServiceInitListener {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PLAIN_PAGE =
            NOTHING + "; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'";
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    private static final String NONCE = SecurityHeaders.class.getName();

    /** What even an answer says that never came to the handlers. */
    static final Map<String, String> BARE = Map.of(
            POLICY,
            NOTHING,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            NO_DEVICES,
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Nobody keeps what may name people; our own static files, which name nobody, are kept as their server says. */
    private static final HeaderWriter NOTHING_KEPT = new DelegatingRequestMatcherHeaderWriter(
            new NegatedRequestMatcher(
                    anyOf("/styles/**", "/fonts/**", "/lumo/**", "/VAADIN/build/**", "/VAADIN/static/**")),
            new CacheControlHeadersWriter());

    /** Written before the request is handled: the screens' servlet is reached by a forward, which commits past the filters. */
    private static final ObjectPostProcessor<HeaderWriterFilter> AT_ONCE = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** For programs: nothing may be loaded, run or framed. */
    static void forApi(HttpSecurity http) {
        common(http, (request, response) -> response.setHeader(POLICY, NOTHING));
    }

    /** For pages that work without scripts: own styles, fonts and pictures, and forms to ourselves. */
    static void forPlainPages(HttpSecurity http) {
        common(http, (request, response) -> response.setHeader(POLICY, PLAIN_PAGE));
    }

    /** For Vaadin's screens. */
    static void forScreens(HttpSecurity http) {
        common(http, (request, response) -> response.setHeader(POLICY, screenPolicy(request)));
    }

    /** Marks the page's own inline scripts with the nonce that its header names, so that the browser runs no other. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(SecurityHeaders::markScripts);
    }

    private static void markScripts(IndexHtmlResponse page) {
        String nonce = Objects.toString(page.getVaadinRequest().getAttribute(NONCE), "");
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
    }

    private static String screenPolicy(HttpServletRequest request) {
        String nonce = nonce();
        request.setAttribute(NONCE, nonce);
        return "default-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'; script-src 'self' 'nonce-"
                + nonce
                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                + " connect-src 'self'";
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    private static String nonce() {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private static void common(HttpSecurity http, HeaderWriter policy) {
        http.headers(headers -> headers.withObjectPostProcessor(AT_ONCE)
                .addHeaderWriter(policy)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(NOTHING_KEPT)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }
}

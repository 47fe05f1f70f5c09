package kr.dongne.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import kr.dongne.shared.DongneProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a push connection that another site's page opens. Browsers let any page open a WebSocket to any site (RFC 6455,
 * section 10.2); the cookie stays away from foreign sites, but not from neighbours of the same district's domain.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SameSitePush extends OncePerRequestFilter {

    private static final String ADDRESS = "/VAADIN/push";
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final DongneProperties properties;

    SameSitePush(DongneProperties properties) {
        this.properties = properties;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean push = request.getRequestURI().startsWith(request.getContextPath() + ADDRESS);
        if (push && !isOurs(request)) response.sendError(HttpServletResponse.SC_FORBIDDEN);
        else chain.doFilter(request, response);
    }

    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return OURS.contains(site);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) return true;
        String host = hostOf(origin);
        return request.getServerName().equalsIgnoreCase(host)
                || Objects.requireNonNullElse(properties.baseUrl().getHost(), "")
                        .equalsIgnoreCase(host);
    }

    private static @Nullable String hostOf(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}

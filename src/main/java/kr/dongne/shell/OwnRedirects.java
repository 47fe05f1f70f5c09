package kr.dongne.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Redirects within the console name no host: the one that a request claims to be for may be somebody else's. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OwnRedirects extends OncePerRequestFilter {

    private static final Pattern SITE = Pattern.compile("^https?://[^/?#]*/*", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String claimed = request.getServerName();
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(within(claimed, location));
            }
        });
    }

    /** The path of an address at this host; another host's address, such as an identity provider's, as it is. */
    private static String within(String host, String location) {
        boolean ours = location.regionMatches(true, location.indexOf("://") + 3, host, 0, host.length());
        return ours ? SITE.matcher(location).replaceFirst("/") : location;
    }
}

package kr.dongne.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import kr.dongne.signin.SignInFilters;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a sign-in that another site's page sends. Vaadin's sign-in form carries no token, and with our referrer policy
 * browsers hide the origin of a form; Sec-Fetch-Site (W3C Fetch Metadata) still tells.
 */
class SameSiteSignIn extends OncePerRequestFilter {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean signsIn = HttpMethod.POST.matches(request.getMethod())
                && (path.equals("/login") || path.startsWith(SignInFilters.PAGES + "/"));
        if (signsIn && site != null && !OURS.contains(site)) response.sendError(HttpServletResponse.SC_FORBIDDEN);
        else chain.doFilter(request, response);
    }
}

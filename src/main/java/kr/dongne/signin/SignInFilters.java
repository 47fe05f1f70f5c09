package kr.dongne.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import kr.dongne.shared.InvalidValue;
import kr.dongne.signin.door.Destination;
import kr.dongne.signin.door.Pending;
import kr.dongne.signin.door.Refused;
import kr.dongne.signin.door.SignInStep;
import kr.dongne.signin.door.StepMissing;
import kr.dongne.signin.link.LinkRequests;
import kr.dongne.signin.link.LinkSignIn;
import kr.dongne.signin.office.OfficeFilters;
import kr.dongne.signin.passkey.PasskeySignIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.ott.OneTimeTokenAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** The ways in besides the sign-in form: only a POST uses anything up, and each success gives the session a new identity. */
@Component
public class SignInFilters {

    private static final String SIGN_IN = "/login";

    /** For filters that decide by themselves. */
    private static final AuthenticationManager NOBODY = never -> {
        throw new BadCredentialsException("refused");
    };

    /** The plain pages of the ways in. */
    public static final String PAGES = SignInStep.PAGES;

    private final LinkSignIn links;
    private final LinkRequests requests;
    private final OfficeFilters office;
    private final PasskeySignIn passkeys;
    private final SignInSteps steps;

    SignInFilters(
            LinkSignIn links, LinkRequests requests, OfficeFilters office, PasskeySignIn passkeys, SignInSteps steps) {
        this.links = links;
        this.requests = requests;
        this.office = office;
        this.passkeys = passkeys;
        this.steps = steps;
    }

    /** Lets a security chain take links, codes and first passwords. */
    public void addTo(HttpSecurity http) {
        var link = new OneTimeTokenAuthenticationFilter();
        link.setRequiresAuthenticationRequestMatcher(post(LinkSignIn.USE));
        link.setAuthenticationManager(links::authenticate);
        http.addFilterBefore(leading(ready(link, LinkSignIn.PAGE)), UsernamePasswordAuthenticationFilter.class);
        Arrays.stream(SignInStep.values())
                .forEach(step -> http.addFilterBefore(
                        ready(new StepFilter(step, steps), step.address()),
                        UsernamePasswordAuthenticationFilter.class));
        http.addFilterBefore(ready(new PasskeyFilter(passkeys), SIGN_IN), UsernamePasswordAuthenticationFilter.class);
        if (!office.wanted()) return;
        http.addFilterBefore(
                office.start((request, response, refused) -> afterRefusal(request, response, refused, SIGN_IN)),
                UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(ready(office.back(), SIGN_IN), UsernamePasswordAuthenticationFilter.class);
    }

    /** Where somebody goes who was refused, or has one more step to take. */
    public static void afterRefusal(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused, String page)
            throws IOException {
        if (refused instanceof StepMissing more) {
            Pending.remember(request, more.pending());
            response.sendRedirect(
                    request.getContextPath() + more.pending().step().address());
            return;
        }
        if (refused instanceof Refused told) {
            response.sendRedirect(request.getContextPath() + page + "?" + told.why());
            return;
        }
        if (refused instanceof WeakPassword weak) {
            response.sendRedirect(request.getContextPath() + page + "?why=" + weak.why());
            return;
        }
        String locked = refused instanceof LockedException ? "&locked" : "";
        response.sendRedirect(request.getContextPath() + page + "?error" + locked);
    }

    /** A link leads to its page, also after one more step; one that opens nothing leads to its own address, which says so. */
    private AbstractAuthenticationProcessingFilter leading(AbstractAuthenticationProcessingFilter link) {
        link.setAuthenticationSuccessHandler((request, response, session) -> {
            Pending.remember(request, null);
            Destination.remember(request, target(request).orElse(null));
            Destination.lead(request, response);
        });
        link.setAuthenticationFailureHandler((request, response, refused) -> {
            Optional<String> target = target(request);
            String page = target.isPresent() ? LinkSignIn.PAGE + "/" + request.getParameter("token") : LinkSignIn.PAGE;
            if (refused instanceof StepMissing) Destination.remember(request, target.orElse(null));
            afterRefusal(request, response, refused, page);
        });
        return link;
    }

    private Optional<String> target(HttpServletRequest request) {
        return requests.target(Objects.requireNonNullElse(request.getParameter("token"), ""));
    }

    private static PathPatternRequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    private static AbstractAuthenticationProcessingFilter ready(
            AbstractAuthenticationProcessingFilter filter, String page) {
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        filter.setAuthenticationSuccessHandler((request, response, session) -> {
            Pending.remember(request, null);
            Destination.lead(request, response);
        });
        filter.setAuthenticationFailureHandler(
                (request, response, refused) -> afterRefusal(request, response, refused, page));
        return filter;
    }

    /** Takes what an authenticator has signed. */
    private static final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

        private final PasskeySignIn passkeys;

        PasskeyFilter(PasskeySignIn passkeys) {
            super(post(PasskeySignIn.USE));
            this.passkeys = passkeys;
            setAuthenticationManager(NOBODY);
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            String answer = Objects.requireNonNullElse(request.getParameter("answer"), "");
            return passkeys.authenticate(request.getSession(false), answer, new WebAuthenticationDetails(request));
        }
    }

    /** Takes what is typed on the page of one step. */
    private static final class StepFilter extends AbstractAuthenticationProcessingFilter {

        private final SignInStep step;
        private final SignInSteps steps;

        StepFilter(SignInStep step, SignInSteps steps) {
            super(post(step.address()));
            this.step = step;
            this.steps = steps;
            setAuthenticationManager(NOBODY);
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            Optional<Pending> pending = Pending.in(request, step);
            String typed = Objects.requireNonNullElse(request.getParameter("value"), "");
            try {
                if (step == SignInStep.PASSWORD && !typed.equals(request.getParameter("again")))
                    throw new InvalidValue("account.password.differs");
                return steps.take(
                        pending.orElseThrow(() -> new BadCredentialsException("nobody is on the way in")),
                        typed,
                        new WebAuthenticationDetails(request));
            } catch (InvalidValue weak) {
                throw new WeakPassword(weak);
            }
        }
    }

    /** The chosen password is refused; the page says why. */
    static final class WeakPassword extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        WeakPassword(InvalidValue why) {
            super(why.messageKey());
        }

        /** The end of the message's key. */
        String why() {
            String key = String.valueOf(getMessage());
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }
}

package kr.dongne.shell;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import kr.dongne.account.ApiTokens;
import kr.dongne.signin.SignInFilters;
import kr.dongne.signin.office.OfficeFilters;
import kr.dongne.signin.office.OfficeSignOut;
import kr.dongne.signin.passkey.PasskeySignIn;
import kr.dongne.signin.session.IdleLimit;
import kr.dongne.signin.session.SessionBook;
import kr.dongne.signin.session.SessionEnd;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Four chains: the API with bearer tokens, plain public pages without a session, the ways in, and the screens. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] STATIC = {"/styles/**", "/fonts/**", "/lumo/**", "/favicon.ico"};

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, ApiRefusals refusals) {
        SecurityHeaders.forApi(http);
        return http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(new BearerTokenFilter(tokens, refusals), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain plainPages(HttpSecurity http) {
        SecurityHeaders.forPlainPages(http);
        return http.securityMatcher("/r/**", "/feed/**", "/error", "/actuator/health", "/actuator/health/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // the address itself is the secret, see decision 0053
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain waysIn(HttpSecurity http, SignInFilters waysIn) {
        SecurityHeaders.forPlainPages(http);
        waysIn.addTo(http);
        http.addFilterAfter(new SameSiteSignIn(), HeaderWriterFilter.class);
        return http.securityMatcher(SignInFilters.PAGES + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens())
                        .csrfTokenRequestHandler(beforeThePage())
                        .ignoringRequestMatchers(PasskeySignIn.USE)) // it signs the challenge of its own session
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain screens(
            HttpSecurity http, SessionBook book, IdleLimit limit, OfficeFilters office, OfficeSignOut officeSignOut) {
        SecurityHeaders.forScreens(http);
        http.addFilterBefore(new SessionEnd(limit, book), SecurityContextHolderFilter.class);
        http.addFilterAfter(new SameSiteSignIn(), HeaderWriterFilter.class);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(STATIC)
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            vaadin.loginView(LoginView.class)
                    .anyRequest(address -> address.authenticated())
                    .addLogoutHandler((request, response, session) -> {
                        if (session != null) book.over(session, null);
                    });
            if (!office.wanted()) return;
            officeSignOut.setRedirectStrategy(new UidlRedirectStrategy());
            vaadin.addLogoutHandler(officeSignOut).logoutSuccessHandler(officeSignOut);
        });
        http.formLogin(form -> form.failureHandler(backToSignIn()));
        return http.build();
    }

    private static AuthenticationFailureHandler backToSignIn() {
        return (request, response, refused) -> SignInFilters.afterRefusal(request, response, refused, "/login");
    }

    /** The token's cookie is set before a page is written: a long page is on its way by the time its form asks for it. */
    private static CsrfTokenRequestHandler beforeThePage() {
        XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** The token of a page's form, in a cookie; Lax, because people come from their mail and open the page twice. */
    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}

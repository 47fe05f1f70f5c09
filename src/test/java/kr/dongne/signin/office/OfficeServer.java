package kr.dongne.signin.office;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.testing.FreePort;
import kr.dongne.testing.JavaProcess;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * The sign-in service of an office in a process of its own: a real OpenID Connect server on loopback that knows four
 * made-up people, each with {@link #PASSWORD}.
 */
final class OfficeServer implements AutoCloseable {

    static final String PASSWORD = "office-password";
    static final String CLIENT = "dongne";
    static final String SECRET = "office-secret";

    /** What the service says of each, beside the name. */
    private static final Map<String, Map<String, Object>> PEOPLE = Map.of(
            "sure", Map.of("email", "officer@people.test", "email_verified", true),
            "careful", Map.of("email", "careful@people.test", "email_verified", true, "amr", List.of("pwd", "mfa")),
            "unsure", Map.of("email", "officer@people.test", "email_verified", false),
            "stranger", Map.of("email", "stranger@people.test", "email_verified", true));

    private final Process process;
    private final String issuer;

    private OfficeServer(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** Starts it for the console at this address. */
    static OfficeServer start(String console) {
        String issuer = "http://localhost:" + FreePort.any();
        Process process = JavaProcess.start(OfficeServer.class, issuer, console);
        JavaProcess.said(process, "ready");
        return new OfficeServer(process, issuer);
    }

    String issuer() {
        return issuer;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The process itself: ends when the one that started it does. */
    public static void main(String[] addresses) throws IOException, LifecycleException {
        System.setProperty("issuer", addresses[0]);
        System.setProperty("console", addresses[1]);
        var spring = new AnnotationConfigWebApplicationContext();
        spring.register(Service.class);
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("office").toString());
        tomcat.setPort(URI.create(addresses[0]).getPort());
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.addContext("", null)
                .addServletContainerInitializer(
                        (none, context) -> {
                            spring.setServletContext(context);
                            spring.refresh();
                            context.addFilter(
                                            "security", new DelegatingFilterProxy("springSecurityFilterChain", spring))
                                    .addMappingForUrlPatterns(null, false, "/*");
                            context.addServlet("pages", new DispatcherServlet(spring))
                                    .addMapping("/");
                        },
                        Set.of());
        tomcat.start();
        System.out.println("ready");
        if (System.in.read() < 0) tomcat.stop();
    }

    /** What it consists of; not annotated as a configuration, which the console would find in its tests. */
    @EnableWebSecurity
    @EnableWebMvc
    static class Service {

        @Bean
        SecurityFilterChain everything(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                            UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(System.getProperty("console") + OfficeFilters.BACK)
                    .postLogoutRedirectUri(System.getProperty("console") + OfficeSignOut.AFTERWARDS)
                    .scope("openid")
                    .scope("email")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings addresses() {
            return AuthorizationServerSettings.builder()
                    .issuer(System.getProperty("issuer"))
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(PEOPLE.keySet().stream()
                    .map(name -> User.withUsername(name)
                            .password("{noop}" + PASSWORD)
                            .authorities("PERSON")
                            .build())
                    .toList());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whatItSays() {
            return token -> token.getClaims()
                    .claims(claims ->
                            claims.putAll(PEOPLE.get(token.getPrincipal().getName())));
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("office")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }
    }
}

package kr.dongne.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.account.Accounts;
import kr.dongne.account.ApiTokens;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.CreateToken;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterFilter;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * B16: reading and writing people with the access log and, as its peer, with a log that writes nothing; once as a program
 * asks over HTTP, once the service call by itself, where the log weighs most.
 */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Import(AccessLogBench.Switch.class)
class AccessLogBench {

    private static final AtomicBoolean SILENT = new AtomicBoolean();
    private static final int ROUNDS = Integer.getInteger("dongne.bench.rounds", 7);
    private static final int TIMES = 500;
    private static final DongCode GASAN = new DongCode("1154551000");

    @TestConfiguration
    static class Switch {

        @Bean
        static BeanPostProcessor silencer() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof AccessLog ? switchable(bean) : bean;
                }
            };
        }

        private static Object switchable(Object log) {
            var proxy = new ProxyFactory(log);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice((MethodInterceptor) Switch::unlessSilent);
            return proxy.getProxy();
        }

        private static @Nullable Object unlessSilent(org.aopalliance.intercept.MethodInvocation call) throws Throwable {
            return SILENT.get() ? null : call.proceed();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private Roster roster;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicInteger number = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private String token;

    @BeforeEach
    void aRosterOnADiskThatKeepsWhatIsCommitted() {
        token = token();
        SignedIn.as(Role.DISTRICT_OFFICER);
        jdbc.sql("set global innodb_flush_log_at_trx_commit = 1").update();
        for (int i = 0; i < 400; i++) register();
    }

    @AfterEach
    void signOut() {
        jdbc.sql("set global innodb_flush_log_at_trx_commit = 0").update();
        SignedIn.out();
    }

    @Test
    void readsWithAndWithout() throws Exception {
        String workload = TIMES + " pages of 50 people";
        duel("B16 reading", workload + " over the API", () -> ask(get("/api/v1/people?limit=50"), 200));
        duel("B16 reading, the service alone", workload, () -> roster.list(RosterFilter.CURRENT, null, 50));
    }

    @Test
    void writesWithAndWithout() throws Exception {
        String workload = TIMES + " people registered";
        duel("B16 writing", workload + " over the API", () -> ask(post("/api/v1/people", registration()), 201));
        duel("B16 writing, the service alone", workload, this::register);
    }

    private static void duel(String number, String workload, Runnable action) throws Exception {
        new Duel(number, workload + " with the access log", "the same without it, commits on the disk", "≤ 1.1")
                .fight(ROUNDS, () -> {}, side(action, false), side(action, true));
    }

    private static Duel.Side side(Runnable action, boolean silent) {
        return Duel.timed(() -> {
            SILENT.set(silent);
            for (int i = 0; i < TIMES; i++) action.run();
            SILENT.set(false);
        });
    }

    private void register() {
        int i = number.incrementAndGet();
        people.register(new RegisterPerson(
                "사람" + i,
                new EmailAddress("member" + i + "@example.test"),
                false,
                null,
                null,
                List.of(new NewAffiliation(AffiliationRole.COUNCIL_MEMBER, GASAN, LocalDate.of(2020, 1, 1), null))));
    }

    private String registration() {
        int i = number.incrementAndGet();
        return """
                {"name": "사람%d", "email": "member%d@example.test",
                 "affiliations": [{"role": "COUNCIL_MEMBER", "dong": "%s", "from": "2020-01-01"}]}
                """.formatted(i, i, GASAN.value());
    }

    private HttpRequest get(String path) {
        return request(path).build();
    }

    private HttpRequest post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private void ask(HttpRequest request, int expected) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(expected);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        SignedIn.as(Role.ADMIN);
        AccountId account = accounts.create(
                new CreateAccount(new Username("officer"), "officer", null, new Password("for-tests-only-1"), false));
        accounts.grant(new GrantRole(account, Role.DISTRICT_OFFICER, null, null, LocalDate.of(2020, 1, 1), null));
        SignedIn.asSystem();
        return tokens.createFor(account, new CreateToken("bench", null));
    }
}

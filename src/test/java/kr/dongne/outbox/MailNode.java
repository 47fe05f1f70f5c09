package kr.dongne.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.SystemActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.mail.MailServer;
import kr.dongne.mail.MailServerSettings;
import kr.dongne.settings.Settings;
import kr.dongne.shared.DongneHome;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.MailEndpoints;
import kr.dongne.shared.Secret;
import kr.dongne.shared.Transactions;
import kr.dongne.testing.Schema;
import kr.dongne.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** One node of the console, as far as mail goes: the room's own beans on a real database. */
public final class MailNode implements AutoCloseable {

    public static final EmailAddress ORGANIZER = new EmailAddress("jumin@gu.test");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** How a node differs from the usual one. */
    public static final class Setup {

        final Schema schema;
        Clock clock = new SettableClock();
        public int smtpPort;
        public @Nullable URI inbox;
        public Consumer<GenericApplicationContext> more = context -> {};

        public boolean background;
        int workers = 2;
        int perMinute;
        Duration lease = Duration.ofSeconds(30);
        Duration replyTimeout = Duration.ofSeconds(5);
        Function<OutboxRow, Optional<RenderedMail>> renderer = MailNode::simple;

        public Setup(Schema schema) {
            this.schema = schema;
        }

        public MailNode start() {
            return new MailNode(this);
        }
    }

    private MailNode(Setup setup) {
        register(setup);
        registerOutside(setup);
        context.register(
                Transactional.class,
                Transactions.class,
                SystemActor.class,
                CurrentActor.class,
                AccessLog.class,
                Settings.class,
                DongneHome.class,
                Secret.class,
                MessageIds.class,
                OutboxRows.class,
                OutboxQueue.class,
                OutboxClaims.class,
                OutboxPace.class,
                OutboxGate.class,
                UndeliverableAddresses.class,
                OutboxResults.class,
                SendRules.class,
                OutgoingMail.class,
                MailServer.class,
                SenderParts.class,
                OutboxSender.class,
                Outbox.class);
        setup.more.accept(context);
        context.refresh();
    }

    private void register(Setup setup) {
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        var external = Map.<String, Object>of("spring.mail.host", "127.0.0.1");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", external));
        bean(Clock.class, setup.clock);
        bean(OutboxSettings.class, settings(setup));
        bean(MailServerSettings.class, new MailServerSettings(Duration.ofSeconds(2), setup.replyTimeout));
        var endpoints = new MailEndpoints(
                "127.0.0.1", setup.smtpPort, null, null, setup.inbox, ORGANIZER.value(), ORGANIZER.value());
        bean(MailEndpoints.class, endpoints);
        var inbox = new DongneProperties.Inbox(null, null, null, Duration.ofMillis(200));
        bean(
                DongneProperties.class,
                new DongneProperties(
                        Path.of("target/homes/mail").toAbsolutePath(),
                        false,
                        ORGANIZER,
                        URI.create("https://console.test"),
                        "a secret of this test",
                        null,
                        setup.background,
                        inbox,
                        new DongneProperties.InProcessMail(0, 0)));
    }

    private static OutboxSettings settings(Setup setup) {
        return new OutboxSettings(
                setup.workers,
                5,
                Duration.ofMillis(200),
                setup.lease,
                Duration.ofSeconds(1),
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10)),
                setup.perMinute,
                Duration.ofMinutes(15));
    }

    private void registerOutside(Setup setup) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(setup.schema.url());
        pool.setUsername(setup.schema.username());
        pool.setPassword(setup.schema.password());
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        bean(DataSource.class, pool);
        bean(JdbcClient.class, JdbcClient.create(pool));
        bean(PlatformTransactionManager.class, new JdbcTransactionManager(pool));
        MailRenderer renderer = row -> setup.renderer.apply(row);
        bean(MailRenderer.class, renderer);
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type, () -> bean);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** Queues in a transaction of its own, as SYSTEM. */
    public OutboxId queue(QueueMail mail) {
        return get(Transactions.class)
                .call(() -> get(SystemActor.class).call(() -> get(Outbox.class).queue(mail)));
    }

    public OutboxId queue(MailKind kind, UUID invitation, String recipient, int sequence) {
        return queue(new QueueMail(kind, null, invitation, new EmailAddress(recipient), sequence, null, null));
    }

    public OutboxRow row(OutboxId id) {
        return get(OutboxRows.class).of(id.value()).orElseThrow();
    }

    public OutboxState state(OutboxId id) {
        return row(id).state();
    }

    /** Sends in this thread what is due now; the number of rounds that found something. */
    public int sendDue() {
        int rounds = 0;
        try (var worker = new SenderWorker(get(SenderParts.class), "test-" + UUID.randomUUID())) {
            while (worker.round(() -> true).isZero() && rounds < 10_000) rounds++;
        }
        return rounds;
    }

    static Optional<RenderedMail> simple(OutboxRow row) {
        byte[] calendar = ("SEQUENCE:" + row.sequence() + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return Optional.of(
                new RenderedMail("홍길동", row.kind() + " " + row.sequence(), "글", "<p>글</p>", calendar, "REQUEST"));
    }

    @Override
    public void close() {
        context.close(); // the pool with it
    }

    /** Switches on what the console's own configuration switches on. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactional {}
}

package kr.dongne.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Patience;
import kr.dongne.testing.Schema;
import kr.dongne.testing.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F1: SIGKILL to the sending process at random points; database and mail server are other processes. */
class SendersAreKilledIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Schema schema = MariaDb.freshSchema().migrated();
    private final Random random = new Random(20240417);
    private ScriptedSmtp smtp;
    private MailNode node;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
        var setup = new MailNode.Setup(schema);
        setup.clock = Clock.system(TimeSlot.SEOUL);
        node = setup.start();
    }

    @AfterEach
    void stop() {
        node.close();
        smtp.close();
    }

    @Test
    void f1_threeKillsWhileThreeHundredInvitationsGoOut() {
        sendWithKills(300, 3);
    }

    @Test
    @Tag("long")
    void f1_twentyKillsWhileThreeThousandInvitationsGoOut() {
        sendWithKills(3_000, 20);
    }

    private void sendWithKills(int mails, int kills) {
        queue(mails);
        smtp.onMail = mail -> {
            Patience.pause(Duration.ofMillis(random.nextInt(8)));
            return "250 fine";
        };
        for (int kill = 0; kill < kills; kill++) {
            try (var sender = SenderProcess.start(schema, smtp.port())) {
                awaitMails(mails * (kill + 1) / (kills + 1), sender);
                Patience.pause(Duration.ofMillis(random.nextInt(20)));
            }
        }
        assertThat(sent()).isLessThan(mails);
        try (var last = SenderProcess.start(schema, smtp.port())) {
            await(() -> sent() == mails, last);
        }
        assertThat(new HashSet<>(smtp.messageIds())).isEqualTo(new HashSet<>(queuedIds()));
        int doubled = smtp.received.size() - mails;
        assertThat(doubled).isBetween(0, kills * SenderProcess.WORKERS);
        assertThat(mailsByRecipient().values())
                .allSatisfy(copies -> assertThat(new HashSet<>(copies)).hasSize(1));
    }

    private void queue(int mails) {
        node.get(Transactions.class).run(() -> {
            for (int number = 0; number < mails; number++)
                node.get(OutboxQueue.class)
                        .add(new QueueMail(
                                MailKind.REQUEST,
                                null,
                                UUID.randomUUID(),
                                new EmailAddress("p" + number + "@people.test"),
                                0,
                                null,
                                null));
        });
    }

    private List<String> queuedIds() {
        return node.jdbc()
                .sql("select message_id from outbox")
                .query(String.class)
                .list();
    }

    private int sent() {
        return node.get(OutboxRows.class).count(List.of(OutboxState.SENT));
    }

    /** The whole text of every copy: a repeated mail is the same mail, its calendar included. */
    private Map<String, List<String>> mailsByRecipient() {
        Map<String, List<String>> mails = new HashMap<>();
        for (ScriptedSmtp.Received mail : smtp.received)
            mails.computeIfAbsent(mail.recipient(), recipient -> new ArrayList<>())
                    .add(mail.text());
        return mails;
    }

    private void awaitMails(int number, SenderProcess sender) {
        await(() -> smtp.received.size() >= number, sender);
    }

    private static void await(BooleanSupplier condition, SenderProcess sender) {
        Patience.until(PATIENCE, () -> {
            assertThat(sender.isAlive()).as("the sender runs").isTrue();
            return condition.getAsBoolean();
        });
    }
}

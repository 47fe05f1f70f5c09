package kr.dongne.outbox;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.testing.Debian10_11;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import kr.dongne.testing.ScriptedSmtp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F10 at full size: two nodes with two senders each on one outbox, on the newest and the oldest database. */
@Tag("long")
class OutboxOfThousandsTest {

    @Test
    void f10_twoNodesDrainTenThousandMailsWithoutALossOrADouble() throws Exception {
        drain(MariaDb.freshSchema().migrated(), 10_000);
    }

    @Test
    void f10_theOldestDatabaseLosesAndDoublesNoneEither() throws Exception {
        try (var server = Debian10_11.start()) {
            drain(server.freshSchema().migrated(), 2_000);
        }
    }

    private static void drain(Schema schema, int mails) throws Exception {
        try (var smtp = new ScriptedSmtp();
                MailNode one = node(schema, smtp);
                MailNode two = node(schema, smtp)) {
            queue(one, mails);
            try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
                for (MailNode node : List.of(one, two, one, two)) senders.submit(node::sendDue);
                senders.shutdown();
                assertThat(senders.awaitTermination(8, MINUTES)).isTrue();
            }
            one.sendDue();
            assertThat(smtp.received).hasSize(mails);
            assertThat(new HashSet<>(smtp.messageIds())).hasSize(mails);
            assertThat(one.get(OutboxRows.class).count(List.of(OutboxState.SENT)))
                    .isEqualTo(mails);
        }
    }

    private static MailNode node(Schema schema, ScriptedSmtp smtp) {
        var setup = new MailNode.Setup(schema);
        setup.clock = Clock.system(TimeSlot.SEOUL);
        setup.smtpPort = smtp.port();
        return setup.start();
    }

    private static void queue(MailNode node, int mails) {
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
}

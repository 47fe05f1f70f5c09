package kr.dongne.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static kr.dongne.testing.Patience.pause;
import static kr.dongne.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.dongne.mail.MailServer;
import kr.dongne.mail.ReadyMail;
import kr.dongne.mail.SendOutcome;
import kr.dongne.mail.SmtpConnection;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import kr.dongne.testing.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several nodes on one outbox, and nodes that die: nothing is lost, and what is doubled has the same Message-ID. */
class OutboxNodesTest {

    private static final Schema SCHEMA = MariaDb.freshSchema().migrated();
    private static final int MAILS = 300;

    private final Clock clock = Clock.system(TimeSlot.SEOUL);
    private ScriptedSmtp smtp;
    private MailNode node;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
        node = setup().start();
        node.jdbc().sql("delete from outbox").update();
        node.jdbc().sql("delete from mail_thread").update();
    }

    @AfterEach
    void stop() {
        node.close();
        smtp.close();
    }

    private MailNode.Setup setup() {
        var setup = new MailNode.Setup(SCHEMA);
        setup.clock = clock;
        setup.smtpPort = smtp.port();
        setup.lease = Duration.ofSeconds(1);
        return setup;
    }

    private List<OutboxId> queue(int number) {
        List<OutboxId> ids = new ArrayList<>();
        for (int person = 0; person < number; person++)
            ids.add(node.queue(MailKind.REQUEST, UUID.randomUUID(), "p" + person + "@people.test", 0));
        return ids;
    }

    @Test
    void f10_twoNodesDrainOneOutboxAndSendEveryMailOnce() throws Exception {
        List<OutboxId> ids = queue(MAILS);
        try (MailNode other = setup().start();
                ExecutorService senders = Executors.newFixedThreadPool(4)) {
            for (MailNode one : List.of(node, other, node, other)) senders.submit(one::sendDue);
            senders.shutdown();
            assertThat(senders.awaitTermination(60, SECONDS)).isTrue();
        }
        until(
                () -> { // what a sender claimed and was too slow to begin comes back when its lease is over
                    node.get(OutboxClaims.class).recover();
                    node.sendDue();
                    return ids.stream().allMatch(id -> node.state(id) == OutboxState.SENT);
                });
        assertThat(smtp.received).hasSize(MAILS);
        assertThat(new HashSet<>(smtp.messageIds())).hasSize(MAILS);
    }

    @Test
    void theNextMailsAreFoundInTheIndexHoweverManyWait() {
        queue(MAILS);
        node.jdbc().sql("analyze table outbox").query().listOfRows();
        var plan = node.jdbc().sql("""
                explain select id from outbox where due = 1 and next_try_at <= utc_timestamp(6)
                order by priority, next_try_at, id limit 15 for update skip locked
                """).query().singleRow();
        assertThat(plan.get("key")).isEqualTo("ix_outbox_due");
        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
    }

    @Test
    void f2_aSenderThatDiedAfterTheMailWasAcceptedLeavesItUncertainAndItIsSentAgainAtOnce() {
        OutboxId id = queue(1).getFirst();
        OutboxRow row = node.get(OutboxClaims.class).claim("dead").getFirst();
        assertThat(node.get(OutboxClaims.class).begin(row, "dead")).isTrue();
        sendAndForget(row);
        assertThat(node.get(OutboxClaims.class).recover()).isZero();
        until(() -> node.get(OutboxClaims.class).recover() == 1);
        assertThat(node.state(id)).isEqualTo(OutboxState.UNCERTAIN);
        assertThat(node.row(id).lastError()).isEqualTo("SENDER_DIED");
        node.sendDue();
        assertThat(node.state(id)).isEqualTo(OutboxState.SENT);
        assertThat(smtp.received).hasSize(2);
        assertThat(new HashSet<>(smtp.messageIds())).hasSize(1);
    }

    @Test
    void aSenderThatDiedBeforeItBeganLeavesNoDoubt() {
        OutboxId id = queue(1).getFirst();
        node.get(OutboxClaims.class).claim("dead");
        until(() -> node.get(OutboxClaims.class).recover() == 1);
        assertThat(node.state(id)).isEqualTo(OutboxState.RETRY);
        node.sendDue();
        assertThat(smtp.received).hasSize(1);
    }

    @Test
    void whoeverHasLostItsLeaseDoesNotBegin() {
        queue(1);
        OutboxRow row = node.get(OutboxClaims.class).claim("slow").getFirst();
        until(() -> node.get(OutboxClaims.class).recover() == 1);
        assertThat(node.get(OutboxClaims.class).begin(row, "slow")).isFalse();
    }

    @Test
    void aRunningNodeIsWokenByTheCommitAndKeepsItsLeaseWhileTheServerIsSlow() {
        smtp.onMail = mail -> {
            pause(Duration.ofMillis(2500));
            return "250 fine";
        };
        var setup = setup();
        setup.background = true;
        try (MailNode running = setup.start()) {
            OutboxId id = running.queue(MailKind.REQUEST, UUID.randomUUID(), "hong@people.test", 0);
            until(() -> running.state(id) == OutboxState.SENT);
        }
        assertThat(smtp.received).hasSize(1);
    }

    @Test
    void aNodeStopsWithinSecondsAlthoughTheServerIsSilentAndAnotherOneGoesOn() {
        smtp.onMail = mail -> mail.recipient().startsWith("p0") ? ScriptedSmtp.SILENCE : "250 fine";
        var setup = setup();
        setup.background = true;
        setup.workers = 1;
        setup.replyTimeout = Duration.ofSeconds(60);
        MailNode running = setup.start();
        List<OutboxId> ids = queue(8);
        until(() -> !smtp.received.isEmpty());
        assertTimeout(Duration.ofSeconds(8), running::close);
        assertThat(ids.stream().map(node::state).filter(OutboxState.UNCERTAIN::equals))
                .as("the mail in hand is marked")
                .hasSize(1);
        smtp.onMail = mail -> "250 fine";
        setup.workers = 2;
        try (MailNode next = setup.start()) {
            until(() -> ids.stream().allMatch(id -> next.state(id) == OutboxState.SENT));
        }
        assertThat(new HashSet<>(smtp.messageIds())).hasSize(8);
    }

    private void sendAndForget(OutboxRow row) {
        try (var connection = new SmtpConnection(node.get(MailServer.class))) {
            assertThat(connection.open()).isNull();
            ReadyMail mail = node.get(OutgoingMail.class)
                    .ready(row, connection.session())
                    .orElseThrow();
            assertThat(connection.send(mail, row.recipient())).isEqualTo(SendOutcome.ACCEPTED);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

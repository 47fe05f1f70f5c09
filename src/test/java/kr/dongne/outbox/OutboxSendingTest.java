package kr.dongne.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dongne.testing.FreePort;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import kr.dongne.testing.ScriptedSmtp;
import kr.dongne.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sender does when the mail server answers this or that, over a real socket and a real database. */
class OutboxSendingTest {

    private static final Schema SCHEMA = MariaDb.freshSchema().migrated();

    private final SettableClock clock = new SettableClock();
    private ScriptedSmtp smtp;
    private MailNode node;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
        node = node(smtp.port());
        node.jdbc().sql("delete from outbox").update();
        node.jdbc().sql("delete from mail_thread").update();
    }

    @AfterEach
    void stop() {
        node.close();
        smtp.close();
    }

    private MailNode node(int smtpPort) {
        var setup = new MailNode.Setup(SCHEMA);
        setup.clock = clock;
        setup.smtpPort = smtpPort;
        setup.replyTimeout = Duration.ofMillis(400);
        setup.lease = Duration.ofSeconds(1);
        return setup.start();
    }

    private OutboxId request(String recipient) {
        return node.queue(MailKind.REQUEST, UUID.randomUUID(), recipient, 0);
    }

    @Test
    void aQueuedMailArrivesOnceAndKeepsItsMessageId() {
        OutboxId id = request("hong@people.test");
        String messageId = node.row(id).messageId();
        node.sendDue();
        node.sendDue();
        assertThat(smtp.messageIds()).containsExactly(messageId);
        assertThat(messageId).matches("<[0-9a-f]{32}\\.[0-9a-f]{24}@gu\\.test>");
        assertThat(node.state(id)).isEqualTo(OutboxState.SENT);
        assertThat(node.row(id).sentAt()).isEqualTo(clock.instant());
        assertThat(node.row(id).nextTryAt()).isNull();
    }

    @Test
    void oneConnectionCarriesManyMails() {
        for (int number = 0; number < 12; number++) request("p" + number + "@people.test");
        node.sendDue();
        assertThat(smtp.received).hasSize(12);
        assertThat(smtp.connections()).isEqualTo(1);
    }

    @Test
    void changesLeaveBeforeInvitationsAndTheseBeforeReminders() {
        node.queue(MailKind.REMINDER, UUID.randomUUID(), "c@people.test", 0);
        node.queue(MailKind.REQUEST, UUID.randomUUID(), "b@people.test", 0);
        node.queue(MailKind.UPDATE, UUID.randomUUID(), "a@people.test", 1);
        node.sendDue();
        assertThat(smtp.received)
                .extracting(ScriptedSmtp.Received::recipient)
                .containsExactly("a@people.test", "b@people.test", "c@people.test");
    }

    @Test
    void f3_anAnswerThatComesTooLateMakesTheMailUncertainAndNotFailed() {
        smtp.onMail = mail -> ScriptedSmtp.SILENCE;
        OutboxId id = request("hong@people.test");
        node.sendDue();
        assertThat(node.state(id)).isEqualTo(OutboxState.UNCERTAIN);
        assertThat(node.row(id).nextTryAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(node.row(id).lastError()).isEqualTo("NO_ANSWER");
    }

    @Test
    void f4_aCutAfterTheFinalDotMakesTheMailUncertainAndItIsSentOnceMoreWithTheSameMessageId() {
        smtp.onMail = mail -> ScriptedSmtp.CUT;
        OutboxId id = request("hong@people.test");
        node.sendDue();
        assertThat(node.state(id)).isEqualTo(OutboxState.UNCERTAIN);
        clock.advance(Duration.ofMinutes(14));
        assertThat(node.sendDue()).isZero();

        smtp.onMail = mail -> "250 fine";
        clock.advance(Duration.ofMinutes(1));
        node.sendDue();
        assertThat(node.state(id)).isEqualTo(OutboxState.SENT);
        assertThat(new HashSet<>(smtp.messageIds())).hasSize(1);
        assertThat(smtp.received).hasSize(2);
        assertThat(smtp.received.get(0).text()).isEqualTo(smtp.received.get(1).text());
    }

    @Test
    void afterTheSecondLostAnswerPeopleDecide() {
        smtp.onMail = mail -> ScriptedSmtp.CUT;
        OutboxId id = request("hong@people.test");
        node.sendDue();
        clock.advance(Duration.ofMinutes(15));
        node.sendDue();
        assertThat(node.row(id).nextTryAt()).isNull();
        clock.advance(Duration.ofDays(2));
        assertThat(node.sendDue()).isZero();
        assertThat(smtp.received).hasSize(2);

        node.get(Outbox.class).takeAsArrived(id);
        assertThat(node.state(id)).isEqualTo(OutboxState.SENT);
    }

    @Test
    void aBreakBeforeTheFinalDotIsNoDoubt() {
        smtp.onRecipient = address -> ScriptedSmtp.CUT;
        OutboxId id = request("hong@people.test");
        node.sendDue();
        assertThat(node.state(id)).isEqualTo(OutboxState.RETRY);
        assertThat(node.row(id).lastError()).isEqualTo("BROKEN_OFF");
    }

    @Test
    void f5_threeDeferralsThenAcceptanceDeliverOnceAtTheScheduledRetries() {
        var answers = new AtomicInteger();
        smtp.onMail = mail -> answers.incrementAndGet() <= 3 ? "451 4.3.0 later" : "250 fine";
        OutboxId id = request("hong@people.test");
        node.sendDue();
        for (int minutes : List.of(1, 5, 10)) {
            OutboxRow row = node.row(id);
            assertThat(row.state()).isEqualTo(OutboxState.RETRY);
            assertThat(row.lastError()).isEqualTo("DEFERRED 451 4.3.0");
            Duration pause = Duration.between(clock.instant(), row.nextTryAt());
            assertThat(pause).isBetween(Duration.ofSeconds(minutes * 60 * 8 / 10), Duration.ofSeconds(minutes * 72L));
            clock.advance(pause.minusMillis(10));
            assertThat(node.sendDue()).isZero();
            clock.advance(Duration.ofMillis(10));
            node.sendDue();
        }
        assertThat(node.state(id)).isEqualTo(OutboxState.SENT);
        assertThat(node.row(id).attempts()).isEqualTo(4);
        assertThat(smtp.received).hasSize(4);
    }

    @Test
    void aMailThatIsDeferredForTooLongHasFailedAndCanBeSentAgain() {
        smtp.onMail = mail -> "451 later";
        OutboxId id = request("hong@people.test");
        for (int attempt = 0; attempt < 4; attempt++) {
            node.sendDue();
            clock.advance(Duration.ofMinutes(13));
        }
        assertThat(node.state(id)).isEqualTo(OutboxState.FAILED);
        assertThat(node.row(id).lastError()).isEqualTo("GAVE_UP DEFERRED 451");

        smtp.onMail = mail -> "250 fine";
        node.get(Outbox.class).retry(id);
        node.sendDue();
        assertThat(node.state(id)).isEqualTo(OutboxState.SENT);
    }

    @Test
    void f6_aRefusedRecipientFailsAtOnceAndHoldsNobodyUp() {
        smtp.onRecipient = address -> address.startsWith("gone") ? "550 5.1.1 <" + address + "> is unknown" : "250 ok";
        OutboxId before = request("a@people.test");
        OutboxId gone = request("gone@people.test");
        OutboxId after = request("b@people.test");
        node.sendDue();
        assertThat(node.state(gone)).isEqualTo(OutboxState.FAILED);
        assertThat(node.row(gone).lastError()).isEqualTo("REFUSED 550 5.1.1");
        assertThat(List.of(node.state(before), node.state(after))).containsOnly(OutboxState.SENT);
        assertThat(smtp.connections()).isEqualTo(1);
    }

    @Test
    void f7_whileTheServerIsAwayNoMailIsToBlameAndTheBatchGoesOnByItself() throws IOException {
        int port = FreePort.any();
        List<OutboxId> ids = new ArrayList<>();
        for (int number = 0; number < 8; number++) ids.add(request("p" + number + "@people.test"));
        try (MailNode away = node(port)) {
            away.sendDue();
            assertThat(ids).allSatisfy(id -> assertThat(away.row(id).attempts()).isZero());
            assertThat(ids)
                    .anySatisfy(id -> assertThat(away.row(id).lastError()).isEqualTo("NO_CONNECTION"));
            clock.advance(Duration.ofHours(2));
        }
        node.sendDue();
        assertThat(ids).allSatisfy(id -> assertThat(node.state(id)).isEqualTo(OutboxState.SENT));
        assertThat(smtp.received).hasSize(8);
    }

    @Test
    void f8_aServerThatEndsTheConnectionAfterSomeMailsLosesNone() {
        smtp.mailsPerConnection = 4;
        List<OutboxId> ids = new ArrayList<>();
        for (int number = 0; number < 18; number++) ids.add(request("p" + number + "@people.test"));
        node.sendDue();
        assertThat(new HashSet<>(smtp.messageIds())).hasSize(18);
        assertThat(smtp.received).hasSize(18);
        assertThat(ids).allSatisfy(id -> assertThat(node.row(id).attempts()).isEqualTo(1));
    }

    @Test
    void f9_aServerThatSaysNothingFreesTheWorkerByItsTimeOut() {
        smtp.greeting = ScriptedSmtp.SILENCE;
        OutboxId id = request("hong@people.test");
        long start = System.nanoTime();
        node.sendDue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(node.state(id)).isEqualTo(OutboxState.RETRY);
    }

    @Test
    void aMailThatCannotBeMadeStopsNobodyElse() {
        var setup = new MailNode.Setup(SCHEMA);
        setup.clock = clock;
        setup.smtpPort = smtp.port();
        setup.renderer = row -> {
            if (row.recipient().value().startsWith("bad")) throw new IllegalStateException("broken");
            return MailNode.simple(row);
        };
        try (MailNode other = setup.start()) {
            OutboxId bad = request("bad@people.test");
            OutboxId good = request("good@people.test");
            other.sendDue();
            assertThat(other.state(good)).isEqualTo(OutboxState.SENT);
            assertThat(other.row(bad).lastError()).isEqualTo("RENDERING");
            assertThat(other.row(bad).attempts()).isEqualTo(1);
        }
    }

    @Test
    void theHeadersSayWhoWritesToWhomAndWhichMailIsAnswered() {
        UUID invitation = UUID.randomUUID();
        OutboxId first = node.queue(MailKind.REQUEST, invitation, "hong@people.test", 0);
        node.sendDue();
        node.queue(MailKind.UPDATE, invitation, "hong@people.test", 1);
        node.sendDue();
        ScriptedSmtp.Received update = smtp.received.get(1);
        assertThat(update.header("In-Reply-To")).isEqualTo(node.row(first).messageId());
        assertThat(update.header("References")).isEqualTo(node.row(first).messageId());
        assertThat(update.header("From")).contains("jumin@gu.test");
        assertThat(smtp.received.get(0).header("In-Reply-To")).isEmpty();
    }
}

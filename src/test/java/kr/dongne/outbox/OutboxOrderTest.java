package kr.dongne.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dongne.shared.EmailAddress;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import kr.dongne.testing.ScriptedSmtp;
import kr.dongne.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** Which mail of an invitation leaves, in which order, and what a newer one does to an older one. */
class OutboxOrderTest {

    private static final Schema SCHEMA = MariaDb.freshSchema().migrated();

    private final SettableClock clock = new SettableClock();
    private final UUID invitation = UUID.randomUUID();
    private ScriptedSmtp smtp;
    private MailNode node;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
        var setup = new MailNode.Setup(SCHEMA);
        setup.clock = clock;
        setup.smtpPort = smtp.port();
        setup.replyTimeout = Duration.ofMillis(400);
        node = setup.start();
        node.jdbc().sql("delete from outbox").update();
        node.jdbc().sql("delete from mail_thread").update();
    }

    @AfterEach
    void stop() {
        node.close();
        smtp.close();
    }

    private OutboxId queue(MailKind kind, int sequence) {
        return node.queue(kind, invitation, "hong@people.test", sequence);
    }

    private List<String> subjects() {
        return smtp.received.stream().map(mail -> mail.header("Subject")).toList();
    }

    @Test
    void nothingIsQueuedOutsideTheCallersTransaction() {
        var mail = new QueueMail(MailKind.REHEARSAL, null, null, new EmailAddress("me@gu.test"), 0, null, null);
        assertThatThrownBy(() -> node.get(Outbox.class).queue(mail))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void rule21_everyMailOfAnInvitationHasANewerDtstampInWholeSeconds() {
        List<Instant> stamps = new ArrayList<>();
        for (int number = 0; number < 5; number++)
            stamps.add(node.row(queue(MailKind.REMINDER, 0)).dtstamp());
        assertThat(stamps).isSorted().doesNotHaveDuplicates();
        assertThat(stamps).allSatisfy(stamp -> assertThat(stamp.getNano()).isZero());
        assertThat(stamps.getFirst()).isEqualTo(Instant.parse("2024-04-08T00:00:00Z"));
    }

    @Test
    void rule21_holdsWhenEightQueueAtOnce() throws Exception {
        List<Future<OutboxId>> queued = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(5)) {
            for (int number = 0; number < 40; number++)
                queued.add(people.submit(() -> queue(MailKind.CONFIRMATION, 0)));
        }
        List<Instant> stamps = new ArrayList<>();
        for (Future<OutboxId> id : queued) stamps.add(node.row(id.get()).dtstamp());
        assertThat(stamps).doesNotHaveDuplicates();
    }

    @Test
    void f11_aChangeTakesThePlaceOfTheInvitationThatStillWaits() {
        OutboxId request = queue(MailKind.REQUEST, 0);
        OutboxId update = queue(MailKind.UPDATE, 1);
        node.sendDue();
        assertThat(subjects()).containsExactly("UPDATE 1");
        assertThat(node.state(request)).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(node.row(request).lastError()).isEqualTo("SUPERSEDED");
        assertThat(node.state(update)).isEqualTo(OutboxState.SENT);
    }

    @Test
    void f11_anInvitationThatIsOnItsWayIsNotRepeatedAfterTheChange() {
        OutboxId request = queue(MailKind.REQUEST, 0);
        smtp.onMail = mail -> {
            smtp.onMail = next -> "250 fine";
            queue(MailKind.UPDATE, 1);
            return "451 later";
        };
        node.sendDue();
        assertThat(node.state(request)).isEqualTo(OutboxState.WITHDRAWN);
        clock.advance(Duration.ofHours(1));
        node.sendDue();
        assertThat(subjects()).containsExactly("REQUEST 0", "UPDATE 1");
    }

    @Test
    void f11_noMailOfAnInvitationIsClaimedWhileAnotherOneIsOnItsWay() {
        queue(MailKind.REQUEST, 0);
        assertThat(node.get(OutboxClaims.class).claim("one")).hasSize(1);
        queue(MailKind.UPDATE, 1);
        assertThat(node.get(OutboxClaims.class).claim("two")).isEmpty();
    }

    @Test
    void f11_anOlderSequenceNeverLeavesAfterANewerOne() {
        queue(MailKind.UPDATE, 2);
        node.sendDue();
        OutboxId older = queue(MailKind.CONFIRMATION, 1);
        node.sendDue();
        assertThat(node.state(older)).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(node.row(older).lastError()).isEqualTo("OUTDATED");
        assertThat(subjects()).containsExactly("UPDATE 2");
    }

    @Test
    void f12_whoWasNeverInvitedIsNotToldOfTheCancellation() {
        OutboxId request = queue(MailKind.REQUEST, 0);
        OutboxId cancel = queue(MailKind.CANCEL, 1);
        node.sendDue();
        assertThat(smtp.received).isEmpty();
        assertThat(node.state(request)).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(node.state(cancel)).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(node.row(cancel).lastError()).isEqualTo("NOTHING_TO_CANCEL");
    }

    @Test
    void f12_whoMayHaveGotTheInvitationIsToldOfTheCancellation() {
        smtp.onMail = mail -> ScriptedSmtp.CUT;
        OutboxId request = queue(MailKind.REQUEST, 0);
        node.sendDue();
        assertThat(node.state(request)).isEqualTo(OutboxState.UNCERTAIN);
        smtp.onMail = mail -> "250 fine";
        queue(MailKind.CANCEL, 1);
        clock.advance(Duration.ofHours(1));
        node.sendDue();
        assertThat(subjects()).containsExactly("REQUEST 0", "CANCEL 1");
        assertThat(node.state(request)).isEqualTo(OutboxState.WITHDRAWN);
    }

    @Test
    void aReminderDoesNotReplaceTheInvitation() {
        queue(MailKind.REQUEST, 0);
        queue(MailKind.REMINDER, 0);
        node.sendDue();
        assertThat(subjects()).containsExactly("REQUEST 0", "REMINDER 0");
    }

    @Test
    void whatWasReplacedCannotBeSentAgain() {
        smtp.onRecipient = address -> "550 5.1.1 unknown";
        OutboxId request = queue(MailKind.REQUEST, 0);
        node.sendDue();
        queue(MailKind.UPDATE, 1);
        assertThatThrownBy(() -> node.get(Outbox.class).retry(request))
                .isInstanceOf(OutboxProblem.NothingToRepeat.class);
    }

    @Test
    void theRendererMayStillSayNo() {
        var setup = new MailNode.Setup(SCHEMA);
        setup.clock = clock;
        setup.smtpPort = smtp.port();
        setup.renderer = row -> java.util.Optional.empty();
        OutboxId request = queue(MailKind.REQUEST, 0);
        try (MailNode other = setup.start()) {
            other.sendDue();
        }
        assertThat(node.state(request)).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(node.row(request).lastError()).isEqualTo("NOT_NEEDED");
    }
}

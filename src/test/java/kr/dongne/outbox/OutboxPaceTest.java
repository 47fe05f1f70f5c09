package kr.dongne.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.dongne.access.Role;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import kr.dongne.testing.ScriptedSmtp;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How fast mail leaves, and that it can be held back. */
class OutboxPaceTest {

    private static final Schema SCHEMA = MariaDb.freshSchema().migrated();

    private ScriptedSmtp smtp;
    private MailNode node;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
        node = node(0);
        node.jdbc().sql("delete from outbox").update();
        node.jdbc().sql("delete from undeliverable_address").update();
        node.jdbc()
                .sql("update outbox_gate set paused_at = null, next_free = '2000-01-01'")
                .update();
    }

    @AfterEach
    void stop() {
        SignedIn.out();
        node.close();
        smtp.close();
    }

    private MailNode node(int perMinute) {
        var setup = new MailNode.Setup(SCHEMA);
        setup.smtpPort = smtp.port();
        setup.perMinute = perMinute;
        return setup.start();
    }

    private List<OutboxId> queue(int mails) {
        return IntStream.range(0, mails)
                .mapToObj(number -> node.queue(MailKind.REQUEST, UUID.randomUUID(), "p" + number + "@people.test", 0))
                .toList();
    }

    @Test
    void ofTwoNodesTogetherNoMoreLeaveThanTheRelayBears() {
        queue(30);
        try (MailNode one = node(60);
                MailNode other = node(60)) {
            one.sendDue();
            other.sendDue();
            assertThat(smtp.received).as("what was saved up in five seconds").hasSizeBetween(5, 8);
            int before = smtp.received.size();
            node.jdbc()
                    .sql("update outbox_gate set next_free = next_free - interval 3 second")
                    .update();
            other.sendDue();
            assertThat(smtp.received.size() - before).isBetween(3, 5);
        }
    }

    @Test
    void withoutAPaceEverythingLeavesAtOnce() {
        queue(30);
        node.sendDue();
        assertThat(smtp.received).hasSize(30);
    }

    @Test
    void whatIsHeldBackWaitsAndLeavesOnceItIsLetGo() {
        List<OutboxId> ids = queue(3);
        SignedIn.as(Role.DISTRICT_OFFICER);
        node.get(OutboxGate.class).pause();
        node.sendDue();
        assertThat(smtp.received).isEmpty();
        assertThat(node.get(OutboxGate.class).state().since()).isNotNull();
        assertThat(ids).allSatisfy(id -> assertThat(node.state(id)).isEqualTo(OutboxState.QUEUED));
        node.get(OutboxGate.class).resume();
        node.sendDue();
        assertThat(smtp.received).hasSize(3);
    }

    @Test
    void aPauseHoldsBackTheRestOfABatchThatHasBegun() {
        queue(4);
        SignedIn.as(Role.DISTRICT_OFFICER);
        smtp.onMail = mail -> {
            node.jdbc()
                    .sql("update outbox_gate set paused_at = utc_timestamp(6)")
                    .update();
            return "250 fine";
        };
        node.sendDue();
        assertThat(smtp.received).hasSize(1);
        assertThat(node.get(Outbox.class).count(List.of(OutboxState.QUEUED))).isEqualTo(3);
    }

    @Test
    void f13_nothingMoreIsSentToAnAddressThatDoesNotExistUntilAPersonSaysSo() {
        OutboxId first = node.queue(MailKind.REQUEST, UUID.randomUUID(), "gone@people.test", 0);
        node.sendDue();
        SignedIn.asSystem();
        node.get(Outbox.class).cameBack(first, "5.1.1");
        SignedIn.out();
        OutboxId next = node.queue(MailKind.REQUEST, UUID.randomUUID(), "gone@people.test", 0);
        node.sendDue();
        assertThat(smtp.received).hasSize(1);
        assertThat(node.state(next)).isEqualTo(OutboxState.FAILED);
        assertThat(node.row(next).lastError()).isEqualTo("UNDELIVERABLE 5.1.1");
        SignedIn.as(Role.DISTRICT_OFFICER);
        node.get(Outbox.class).retry(next);
        node.sendDue();
        assertThat(node.state(next)).isEqualTo(OutboxState.SENT);
    }

    @Test
    void f14_aFullMailboxIsNoReasonToGiveTheAddressUp() {
        OutboxId first = node.queue(MailKind.REQUEST, UUID.randomUUID(), "full@people.test", 0);
        node.sendDue();
        SignedIn.asSystem();
        node.get(Outbox.class).cameBack(first, "5.2.2");
        SignedIn.out();
        OutboxId next = node.queue(MailKind.REQUEST, UUID.randomUUID(), "full@people.test", 0);
        node.sendDue();
        assertThat(node.state(next)).isEqualTo(OutboxState.SENT);
    }
}

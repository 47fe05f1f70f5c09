package kr.dongne.inbox;

import static kr.dongne.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dongne.itip.IncomingMessage;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.MailNode;
import kr.dongne.outbox.OutboxId;
import kr.dongne.testing.DistrictMailbox;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Reading a real mailbox into a real database: every mail once, whatever happens on the way. */
class InboxReaderTest {

    private static final Schema SCHEMA = MariaDb.freshSchema().migrated();

    private final Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();
    private final UUID invitation = UUID.randomUUID();
    private DistrictMailbox mailbox;
    private MailNode node;

    @BeforeEach
    void start() {
        mailbox = new DistrictMailbox();
        node = setup().start();
        for (String table : List.of("inbox_message", "inbox_cursor", "outbox"))
            node.jdbc().sql("delete from " + table).update();
    }

    @AfterEach
    void stop() {
        node.close();
        mailbox.close();
    }

    private MailNode.Setup setup() {
        return InboxNode.setup(SCHEMA, mailbox, (id, message, receivedAt) -> handle(message));
    }

    private Handling handle(IncomingMessage message) {
        handled.computeIfAbsent(message.subject(), subject -> new AtomicInteger())
                .incrementAndGet();
        if (message.subject().startsWith("poison")) throw new IllegalStateException("hong@people.test breaks it");
        return new Handling(InboxState.APPLIED, "APPLIED", null, invitation);
    }

    private static String mail(String subject) {
        return mail(subject, "<" + subject + "@people.test>", "hong@people.test");
    }

    private static String mail(String subject, String messageId, String from) {
        return """
                From: %s
                To: jumin@gu.test
                Subject: %s
                Message-ID: %s
                Date: Mon, 08 Apr 2024 09:00:00 +0900
                Content-Type: text/plain; charset=UTF-8

                참석합니다.
                """.formatted(from, subject, messageId);
    }

    private int read() throws Exception {
        return node.get(InboxReader.class).readNew(() -> true);
    }

    private List<InboxRow> rows() {
        return node.get(InboxRows.class).list(EnumSet.allOf(InboxState.class), 100);
    }

    private InboxRow row(String subject) {
        return rows().stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyMailIsHandledOnceStoredAsItCameAndMarkedAsSeen() throws Exception {
        mailbox.deliver(mail("one"));
        mailbox.deliver(mail("two"));
        assertThat(read()).isEqualTo(2);
        assertThat(read()).isZero();
        assertThat(rows()).extracting(InboxRow::subject).containsExactlyInAnyOrder("one", "two");
        InboxRow one = row("one");
        assertThat(one.state()).isEqualTo(InboxState.APPLIED);
        assertThat(one.sender()).isEqualTo("hong@people.test");
        assertThat(one.invitationId()).isEqualTo(invitation);
        byte[] raw = node.get(InboxRows.class).raw(one.id()).orElseThrow();
        assertThat(new String(raw, java.nio.charset.StandardCharsets.UTF_8)).contains("참석합니다.");
        assertThat(mailbox.seen()).isEqualTo(2);
    }

    @Test
    void aMailThatSomebodyHasReadElsewhereIsReadAllTheSame() throws Exception {
        mailbox.deliver(mail("one"));
        read();
        mailbox.deliver(mail("two"));
        assertThat(read()).isEqualTo(1);
        assertThat(handled.get("two")).hasValue(1);
    }

    @Test
    void f19_onePoisonMailIsParkedWithItsReasonAndTheOthersAreProcessed() throws Exception {
        for (int number = 0; number < 20; number++) mailbox.deliver(mail(number == 7 ? "poison" : "reply" + number));
        read();
        assertThat(rows()).hasSize(20);
        assertThat(row("poison").state()).isEqualTo(InboxState.PARKED);
        assertThat(row("poison").reason()).isEqualTo("UNREADABLE");
        assertThat(rows()).filteredOn(row -> row.state() == InboxState.APPLIED).hasSize(19);
        read();
        assertThat(handled.get("poison")).hasValue(1);
    }

    @Test
    void rule83_aMailIsMarkedOnlyAfterTheCommit() throws Exception {
        var setup = InboxNode.setup(SCHEMA, mailbox, (id, message, receivedAt) -> {
            throw new DataAccessResourceFailureException("the database is away");
        });
        mailbox.deliver(mail("one"));
        try (MailNode other = setup.start()) {
            assertThatThrownBy(() -> other.get(InboxReader.class).readNew(() -> true))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(mailbox.seen()).isZero();
        assertThat(rows()).isEmpty();
        node.jdbc().sql("update inbox_cursor set leased_by = null").update();
        read();
        assertThat(mailbox.seen()).isEqualTo(1);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aLostRaceIsNoPoison() throws Exception {
        var setup = InboxNode.setup(SCHEMA, mailbox, (id, message, receivedAt) -> {
            handle(message);
            if (handled.get(message.subject()).get() < 3) throw new OptimisticLockingFailureException("somebody else");
            return new Handling(InboxState.APPLIED, "APPLIED", null, invitation);
        });
        mailbox.deliver(mail("one"));
        try (MailNode other = setup.start()) {
            other.get(InboxReader.class).readNew(() -> true);
        }
        assertThat(row("one").state()).isEqualTo(InboxState.APPLIED);
    }

    @Test
    void f16_whenTheUidsChangeTheMailboxIsReadAgainAndNothingHappensTwice() throws Exception {
        mailbox.deliver(mail("one"));
        mailbox.deliver(mail("two"));
        read();
        mailbox.stop();
        mailbox.startAfresh();
        mailbox.deliver(mail("one"));
        mailbox.deliver(mail("two"));
        mailbox.deliver(mail("three"));
        try (MailNode next = setup().start()) {
            node.get(InboxCursor.class).letGo("nobody");
            node.jdbc().sql("update inbox_cursor set leased_by = null").update();
            assertThat(next.get(InboxReader.class).readNew(() -> true)).isEqualTo(3);
        }
        assertThat(rows()).hasSize(3);
        assertThat(handled.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void rule67_theSameMessageByAnotherWayIsADuplicate() throws Exception {
        mailbox.deliver(mail("one"));
        mailbox.deliver("Received: from another.test\n" + mail("one"));
        mailbox.deliver(mail("one", "<one@people.test>", "other@people.test"));
        read();
        assertThat(rows()).extracting(InboxRow::reason).containsExactlyInAnyOrder("APPLIED", "DUPLICATE", "APPLIED");
        assertThat(rows())
                .filteredOn(row -> row.reason().equals("DUPLICATE"))
                .allSatisfy(row -> assertThat(row.invitationId()).isEqualTo(invitation));
    }

    @Test
    void aMailBeyondTheLimitIsParkedWithItsHeaderOnly() throws Exception {
        var setup = InboxNode.setup(SCHEMA, mailbox, null, 2_000);
        mailbox.deliver(mail("big") + "x".repeat(5_000));
        try (MailNode other = setup.start()) {
            other.get(InboxReader.class).readNew(() -> true);
        }
        InboxRow big = rows().getFirst();
        assertThat(big.reason()).isEqualTo("TOO_LARGE");
        assertThat(node.get(InboxRows.class).raw(big.id()).orElseThrow().length).isBetween(50, 1_999);
    }

    @Test
    void aMailOfOurOwnThatCameBackToUsChangesNothing() throws Exception {
        OutboxId id = node.queue(MailKind.REQUEST, invitation, "hong@people.test", 0);
        mailbox.deliver(mail("own", node.row(id).messageId(), "jumin@gu.test"));
        read();
        assertThat(row("own").state()).isEqualTo(InboxState.RECORDED);
        assertThat(row("own").reason()).isEqualTo("OWN_MAIL");
        assertThat(handled).isEmpty();
    }

    @Test
    void ofTwoNodesOneReadsAndTheOtherOneTakesOverWhenItsLeaseIsOver() throws Exception {
        mailbox.deliver(mail("one"));
        assertThat(read()).isEqualTo(1);
        try (MailNode other = setup().start()) {
            mailbox.deliver(mail("two"));
            assertThat(other.get(InboxReader.class).readNew(() -> true)).isEqualTo(-1);
            node.jdbc()
                    .sql("update inbox_cursor set lease_until = utc_timestamp(6) - interval 1 second")
                    .update();
            assertThat(other.get(InboxReader.class).readNew(() -> true)).isEqualTo(1);
        }
        assertThat(handled.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void aConnectionThatTheServerHasEndedIsOpenedAgainAtOnce() throws Exception {
        mailbox.deliver(mail("one"));
        read();
        mailbox.stop();
        mailbox.startAfresh();
        mailbox.deliver(mail("two"));
        assertThat(read()).isEqualTo(1);
    }

    @Test
    void theReaderComesBackByItselfWhenTheServerDoes() {
        node.close();
        var setup = setup();
        setup.background = true;
        node = setup.start();
        mailbox.deliver(mail("one"));
        until(() -> rows().size() == 1);
        assertThat(node.get(InboxCursor.class).status().state()).isEqualTo(InboxStatus.State.READING);
        mailbox.stop();
        until(() -> node.get(InboxCursor.class).status().state() == InboxStatus.State.FAILING);
        mailbox.startAfresh();
        mailbox.deliver(mail("two"));
        until(() -> rows().size() == 2);
        until(() -> node.get(InboxCursor.class).status().state() == InboxStatus.State.READING);
    }

    @Test
    void withoutAMailboxRepliesAreNotReadAndTheStatusSaysSo() throws Exception {
        var setup = setup();
        setup.inbox = null;
        try (MailNode without = setup.start()) {
            assertThat(without.get(InboxReader.class).readNew(() -> true)).isEqualTo(-1);
            assertThat(without.get(Inbox.class).status().state()).isEqualTo(InboxStatus.State.NOT_CONFIGURED);
        }
    }
}

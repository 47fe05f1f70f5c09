package kr.dongne.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.MailNode;
import kr.dongne.outbox.OutboxId;
import kr.dongne.outbox.OutboxState;
import kr.dongne.testing.DistrictMailbox;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import kr.dongne.testing.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that comes back (RFC 3464). */
class BounceTest {

    private static final Schema SCHEMA = MariaDb.freshSchema().migrated();

    private final UUID invitation = UUID.randomUUID();
    private ScriptedSmtp smtp;
    private DistrictMailbox mailbox;
    private MailNode node;
    private OutboxId sent;

    @BeforeEach
    void start() throws IOException {
        smtp = new ScriptedSmtp();
        mailbox = new DistrictMailbox();
        var setup = InboxNode.setup(SCHEMA, mailbox, null);
        setup.smtpPort = smtp.port();
        node = setup.start();
        for (String table : List.of("inbox_message", "inbox_cursor", "outbox", "undeliverable_address"))
            node.jdbc().sql("delete from " + table).update();
        sent = node.queue(MailKind.REQUEST, invitation, "hong@people.test", 0);
        node.sendDue();
    }

    @AfterEach
    void stop() {
        node.close();
        mailbox.close();
        smtp.close();
    }

    private InboxRow read(String mail) throws Exception {
        mailbox.deliver(mail);
        node.get(InboxReader.class).readNew(() -> true);
        return node.get(InboxRows.class)
                .list(EnumSet.allOf(InboxState.class), 1)
                .getFirst();
    }

    private static String notification(String action, String status, String messageId) {
        return """
                From: MAILER-DAEMON@people.test
                To: jumin@gu.test
                Subject: Delivery Status Notification
                Message-ID: <dsn@people.test>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It did not arrive.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; people.test

                Final-Recipient: rfc822; hong@people.test
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s <hong@people.test> unknown

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: x

                --b--
                """.formatted(action, status, status, messageId);
    }

    @Test
    void f13_anUndeliverableMailHasFailedAndSomebodyHasToLookAtIt() throws Exception {
        InboxRow row = read(notification("failed", "5.1.1", node.row(sent).messageId()));
        assertThat(node.state(sent)).isEqualTo(OutboxState.FAILED);
        assertThat(node.row(sent).lastError()).isEqualTo("BOUNCED 5.1.1");
        assertThat(row.state()).isEqualTo(InboxState.PARKED);
        assertThat(row.reason()).isEqualTo("BOUNCED");
        assertThat(row.invitationId()).isEqualTo(invitation);
    }

    @Test
    void f13_nobodyIsToldOfACancellationWhoseInvitationCameBack() throws Exception {
        read(notification("failed", "5.1.1", node.row(sent).messageId()));
        OutboxId cancel = node.queue(MailKind.CANCEL, invitation, "hong@people.test", 1);
        node.sendDue();
        assertThat(node.row(cancel).lastError()).isEqualTo("NOTHING_TO_CANCEL");
    }

    @Test
    void f14_aDelayChangesNothing() throws Exception {
        InboxRow row = read(notification("delayed", "4.4.1", node.row(sent).messageId()));
        assertThat(node.state(sent)).isEqualTo(OutboxState.SENT);
        assertThat(row.state()).isEqualTo(InboxState.RECORDED);
        assertThat(row.reason()).isEqualTo("DELAYED");
    }

    @Test
    void f14_aNotificationOfAMailThatWeDoNotKnowChangesNothing() throws Exception {
        InboxRow row = read(notification("failed", "5.1.1", "<somebody.elses@gu.test>"));
        assertThat(node.state(sent)).isEqualTo(OutboxState.SENT);
        assertThat(row.state()).isEqualTo(InboxState.PARKED);
    }
}

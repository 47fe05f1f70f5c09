package kr.dongne.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The inbox in the whole console: who may call it and what it tells. */
@DongneTest
class InboxServiceTest {

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void aCouncilOfficerMayNotReadTheDistrictsMail() {
        SignedIn.as(Role.COUNCIL_OFFICER, "1154551000");
        assertThatThrownBy(() -> inbox.list(Set.of(), 10)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aParkedMailIsSettledOnce() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into inbox_message (id, digest, received_at, sender, subject, raw, state, reason)
                values (:id, :digest, utc_timestamp(6), 'hong@people.test', '답장', :raw, 'PARKED', 'NO_CALENDAR')
                """)
                .param("id", id)
                .param("digest", "d".repeat(64))
                .param("raw", "Subject: x\r\n\r\nhello".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .update();
        assertThat(inbox.parked()).isEqualTo(1);
        assertThat(inbox.read(id).message().plainText()).contains("hello");
        inbox.settle(new SettleMail(id, null, null, "전화로 확인"));
        InboxRow settled = inbox.list(Set.of(InboxState.SETTLED), 10).getFirst();
        assertThat(settled.handlingNote()).isEqualTo("전화로 확인");
        assertThat(settled.handledBy()).isEqualTo(SignedIn.ACCOUNT.value());
        assertThatThrownBy(() -> inbox.settle(new SettleMail(id, null, null, null)))
                .isInstanceOf(InboxProblem.SettledAlready.class);
    }

    @Test
    void theInboxOfMailInsideThisProcessIsRead() {
        SignedIn.as(Role.COUNCIL_OFFICER, "1154551000");
        assertThat(inbox.status().state()).isEqualTo(InboxStatus.State.READING);
    }
}

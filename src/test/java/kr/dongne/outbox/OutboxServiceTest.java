package kr.dongne.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.access.SystemActor;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The outbox in the whole console: who may call it and what it tells. */
@DongneTest
class OutboxServiceTest {

    @Autowired
    Outbox outbox;

    @Autowired
    Transactions transactions;

    @Autowired
    SystemActor systemActor;

    @Autowired
    JdbcClient jdbc;

    private final UUID event = Uuid7.next();

    @AfterEach
    void out() {
        SignedIn.out();
    }

    private OutboxId queue(UUID invitation, int sequence) {
        var mail = new QueueMail(
                MailKind.UPDATE, event, invitation, new EmailAddress("hong@people.test"), sequence, null, "새 장소");
        return transactions.call(() -> outbox.queue(mail));
    }

    @Test
    void theNewestMailOfEachInvitationIsFound() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        UUID one = Uuid7.next();
        UUID two = Uuid7.next();
        queue(one, 1);
        OutboxId newest = queue(one, 2);
        queue(two, 1);
        assertThat(outbox.latestByInvitation(event)).containsOnlyKeys(one, two);
        assertThat(outbox.latestByInvitation(event).get(one).id()).isEqualTo(newest);
        assertThat(outbox.latestByInvitation(event).get(one).note()).isEqualTo("새 장소");
        systemActor.run(() -> {
            assertThat(outbox.latestOf(List.of(one, two))).hasSize(2);
            assertThat(outbox.latestOf(List.of())).isEmpty();
        });
        SendingProgress progress = outbox.progress(event);
        assertThat(progress.waiting()).isEqualTo(2);
        assertThat(progress.total()).isEqualTo(2);
        assertThat(progress.running()).isTrue();
    }

    @Test
    void anEventWithoutMailsHasAProgressOfNothing() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(outbox.progress(event)).isEqualTo(new SendingProgress(0, 0, 0, 0, 0, null, null));
    }

    @Test
    void aCouncilOfficerMayNeitherReadNorFillTheOutbox() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        UUID invitation = Uuid7.next();
        OutboxId id = queue(invitation, 1);
        SignedIn.as(Role.COUNCIL_OFFICER, "1154551000");
        assertThatThrownBy(() -> queue(Uuid7.next(), 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outbox.latestOf(List.of(invitation))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outbox.ofEvent(event)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outbox.retry(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outbox.list(EnumSet.allOf(OutboxState.class), 0, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoListsMailsIsWrittenIntoTheAccessLog() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        UUID invitation = Uuid7.next();
        queue(invitation, 1);
        outbox.list(EnumSet.allOf(OutboxState.class), 0, 10);
        assertThat(jdbc.sql("select subject_ids from access_log where task = 'INVITATIONS_READ'")
                        .query(String.class)
                        .single())
                .contains(invitation.toString());
    }

    @Test
    void aScreenThatLooksAgainIsWrittenDownForWhatItShowsNewly() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        UUID shown = Uuid7.next();
        queue(shown, 1);
        assertThat(outbox.listAgain(EnumSet.allOf(OutboxState.class), 10, Set.of(shown)))
                .hasSize(1);
        assertThat(accessesOf(shown)).isZero();
        UUID fresh = Uuid7.next();
        queue(fresh, 1);
        outbox.listAgain(EnumSet.allOf(OutboxState.class), 10, Set.of(shown));
        assertThat(accessesOf(fresh)).isEqualTo(1);
    }

    private int accessesOf(UUID invitation) {
        return jdbc.sql("select count(*) from access_log where task = 'INVITATIONS_READ' and subject_ids like ?")
                .param("%" + invitation + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatDoesNotExistCannotBeSentAgain() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThatThrownBy(() -> outbox.retry(OutboxId.next())).isInstanceOf(NotFound.class);
    }
}

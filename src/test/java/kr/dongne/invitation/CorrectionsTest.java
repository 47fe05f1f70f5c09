package kr.dongne.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dongne.access.Role;
import kr.dongne.event.EventId;
import kr.dongne.outbox.MailKind;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InvitationTest
class CorrectionsTest {

    private static final EmailAddress RIGHT = new EmailAddress("kim.gasan@people.test");

    @Autowired
    Town town;

    @Autowired
    Corrections corrections;

    @Autowired
    People people;

    private PersonId kim;
    private EventId event;
    private InvitationId invitation;

    @BeforeEach
    void anInvitationToAWrongAddress() {
        kim = town.chair("김가산", "kim.gasna@people.test", Town.GASAN);
        town.chair("이독산", "lee@people.test", Town.DOKSAN);
        event = town.sentWorkshop();
        invitation = town.row(event, "김가산").id();
    }

    @Test
    void theOwnDongCorrectsItAndOnlyThisPersonIsWrittenToAgain() {
        SignedIn.run(Role.DONG_OFFICIAL, () -> corrections.correct(invitation, RIGHT), Town.GASAN);

        assertThat(town.asOfficer(() -> people.of(kim)).email()).isEqualTo(RIGHT);
        assertThat(town.waiting(event)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(RIGHT);
            assertThat(mail.kind()).isEqualTo(MailKind.REQUEST);
        });
    }

    @Test
    void anotherDongFindsNobody() {
        assertThatThrownBy(() ->
                        SignedIn.run(Role.DONG_OFFICIAL, () -> corrections.correct(invitation, RIGHT), Town.DOKSAN))
                .isInstanceOf(NotFound.class);
        assertThat(town.waiting(event)).isEmpty();
    }

    @Test
    void theSameAddressIsRefused() {
        assertThatThrownBy(() -> correct(new EmailAddress("kim.gasna@people.test")))
                .hasMessage("invitation.correct.same");
        assertThat(town.waiting(event)).isEmpty();
    }

    @Test
    void whenTheInvitationCannotBeSentTheAddressStays() {
        town.cancel(event);
        town.mailsLeave();

        assertThatThrownBy(() -> correct(RIGHT)).isInstanceOf(InvitationProblem.class);

        assertThat(town.asOfficer(() -> people.of(kim)).email()).isNotEqualTo(RIGHT);
    }

    private void correct(EmailAddress address) {
        SignedIn.run(Role.DONG_OFFICIAL, () -> corrections.correct(invitation, address), Town.GASAN);
    }
}

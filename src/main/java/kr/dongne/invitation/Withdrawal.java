package kr.dongne.invitation;

import kr.dongne.event.Audiences;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import kr.dongne.people.PersonId;
import org.springframework.stereotype.Component;

/** Un-invites one person: out of the audience too, or the next sending would invite the same person again. */
@Component
class Withdrawal {

    private final EventQueries events;
    private final Audiences audiences;
    private final Proxies proxies;
    private final Announcements announcements;

    Withdrawal(EventQueries events, Audiences audiences, Proxies proxies, Announcements announcements) {
        this.events = events;
        this.audiences = audiences;
        this.proxies = proxies;
        this.announcements = announcements;
    }

    void withdraw(Invitation invitation) {
        if (!invitation.live()) throw new InvitationProblem.Withdrawn();
        EventDetails event = events.of(invitation.event());
        boolean told = !announcements.over(event) && invitation.reachable();
        proxies.dismiss(invitation, event);
        invitation.withdraw();
        if (told) announcements.uninvite(invitation);
        PersonId person = invitation.person();
        if (person != null)
            audiences.change(event.id(), event.audience(), event.audience().without(person));
    }
}

package kr.dongne.invitation;

import jakarta.persistence.EntityManager;
import kr.dongne.access.Access;
import kr.dongne.access.SystemActor;
import kr.dongne.people.EditPerson;
import kr.dongne.people.People;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonFacts;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Puts an address right from which mail came back, by those who know the person: the own dong, or the district. */
@Service
public class Corrections {

    private final InvitationRows rows;
    private final Invitations invitations;
    private final People people;
    private final SystemActor systemActor;
    private final EntityManager entities;
    private final Transactions transactions;

    Corrections(
            InvitationRows rows,
            Invitations invitations,
            People people,
            SystemActor systemActor,
            EntityManager entities,
            Transactions transactions) {
        this.rows = rows;
        this.invitations = invitations;
        this.people = people;
        this.systemActor = systemActor;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Gives the person this address and sends this one invitation again, to nobody else. Refuses with {@link NotFound} for a
     * proxy and for people of other dongs, and as changing a person and inviting do.
     */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void correct(InvitationId id, EmailAddress address) {
        transactions.run(() -> {
            PersonDetails person = people.of(person(id));
            if (address.equals(person.email())) throw new InvalidValue("invitation.correct.same");
            PersonFacts known = person.facts();
            people.edit(new EditPerson(
                    person.id(),
                    known,
                    new PersonFacts(known.name(), address, known.sharedMailbox(), known.phone(), known.note())));
            entities.flush();
            systemActor.run(() -> invitations.resend(id));
        });
    }

    private PersonId person(InvitationId id) {
        return rows.one(id)
                .map(InvitationRows.Stored::person)
                .map(PersonId::new)
                .orElseThrow(NotFound::new);
    }
}

package kr.dongne.invitation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dongne.audience.AudiencePreview;
import kr.dongne.people.Contact;
import kr.dongne.people.PersonId;
import org.jspecify.annotations.Nullable;

/** The audience of an event held against those who are invited already. */
class GuestList {

    private final List<Contact> audience;
    private final Map<PersonId, Invitation> invited = new HashMap<>();
    private final Announcements announcements;

    GuestList(AudiencePreview audience, List<Invitation> invitations, Announcements announcements) {
        this.audience = audience.people();
        this.announcements = announcements;
        for (Invitation invitation : invitations) {
            PersonId person = invitation.person();
            if (person != null && invitation.live()) invited.put(person, invitation);
        }
    }

    /** Who has an address and was not written to: new people, and those of the call list who have one by now. */
    List<Contact> toMail() {
        return audience.stream()
                .filter(person -> announcements.usable(person.email()) != null)
                .filter(person -> !mailed(person))
                .toList();
    }

    /** New people without an address. */
    List<Contact> toCall() {
        return audience.stream()
                .filter(person -> announcements.usable(person.email()) == null)
                .filter(person -> !invited.containsKey(person.id()))
                .toList();
    }

    @Nullable Invitation invitationOf(Contact person) {
        return invited.get(person.id());
    }

    InvitePlan plan() {
        Set<PersonId> leftOut = new HashSet<>(invited.keySet());
        audience.forEach(person -> leftOut.remove(person.id()));
        List<Contact> toMail = toMail();
        long fromCallList = toMail.stream()
                .filter(person -> invited.containsKey(person.id()))
                .count();
        return new InvitePlan(toMail, toCall(), invited.size() - (int) fromCallList, leftOut.size());
    }

    private boolean mailed(Contact person) {
        Invitation invitation = invited.get(person.id());
        return invitation != null && invitation.state() == InvitationState.INVITED;
    }
}

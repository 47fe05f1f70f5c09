package kr.dongne.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.attendance.Heads.Head;
import kr.dongne.invitation.Invitee;
import kr.dongne.itip.PartStat;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.Contact;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Joins invitations, the book's lines and the roster into one line for a head. */
final class ListMaker {

    private final List<Invitee> guests;
    private final List<Head> heads;
    private final Map<PersonId, Contact> people;
    private final Map<UUID, Head> headOf = new HashMap<>();
    private final Map<UUID, Invitee> guestOf = new HashMap<>();
    private final Map<UUID, AttendeeId> idOfHead = new HashMap<>();
    private final Set<UUID> represented = new HashSet<>();

    ListMaker(List<Invitee> guests, List<Head> heads, Map<PersonId, Contact> people) {
        this.guests = guests;
        this.heads = heads;
        this.people = people;
        for (Head head : heads) headOf.put(identity(head), head);
        for (Invitee guest : guests) {
            guestOf.put(guest.id().value(), guest);
            if (guest.live() && guest.proxyFor() != null)
                represented.add(guest.proxyFor().value());
            Head head = headOf.get(identity(guest));
            if (head != null) idOfHead.put(head.id(), new AttendeeId(guest.id().value()));
        }
    }

    List<ListedHead> make() {
        List<ListedHead> listed = new ArrayList<>();
        for (Invitee guest : guests) {
            Head head = headOf.get(identity(guest));
            if (guest.live() || (head != null && head.status() != null)) listed.add(ofGuest(guest, head));
        }
        for (Head head : heads)
            if (!idOfHead.containsKey(head.id()) && head.status() != null) listed.add(ofHeadAlone(head));
        return listed;
    }

    private ListedHead ofGuest(Invitee guest, @Nullable Head head) {
        Contact contact = contactOf(guest.person());
        Represented absent = representedBy(guest, head);
        Contact stands = standing(contact, absent);
        var row = new ExpectedRow(
                new AttendeeId(guest.id().value()),
                contact == null ? null : contact.id(),
                nameOf(guest),
                PhoneEnding.of(contact == null ? guest.guestPhone() : contact.phone()),
                stands == null ? List.of() : stands.affiliations(),
                dongsOf(stands),
                guest.answer(),
                guest.live(),
                represented.contains(guest.id().value()),
                absent == null ? null : absent.id(),
                absent == null ? null : absent.name(),
                head == null ? null : head.status(),
                head == null ? null : head.markedAt(),
                head == null ? null : head.mark());
        return new ListedHead(
                row,
                head == null ? null : head.id(),
                guest.person() == null ? guest.id().value() : null);
    }

    /** Somebody who was not invited: of the roster, or written down at the desk. */
    private ListedHead ofHeadAlone(Head head) {
        Contact contact = contactOf(head.person());
        Represented absent = represented(head);
        Contact stands = standing(contact, absent);
        Set<DongCode> dongs = dongsOf(stands);
        if (dongs.isEmpty() && head.walkInDong() != null) dongs.add(head.walkInDong());
        var row = new ExpectedRow(
                new AttendeeId(head.id()),
                contact == null ? null : contact.id(),
                nameOf(head),
                PhoneEnding.of(contact == null ? head.walkInPhone() : contact.phone()),
                stands == null ? List.of() : stands.affiliations(),
                dongs,
                PartStat.NEEDS_ACTION,
                false,
                false,
                absent == null ? null : absent.id(),
                absent == null ? null : absent.name(),
                head.status(),
                head.markedAt(),
                head.mark());
        return new ListedHead(row, head.id(), head.guestInvitation());
    }

    /** Whose place somebody takes. */
    private record Represented(
            AttendeeId id, String name, @Nullable Contact contact) {}

    private @Nullable Represented representedBy(Invitee guest, @Nullable Head head) {
        Invitee absent =
                guest.proxyFor() == null ? null : guestOf.get(guest.proxyFor().value());
        if (absent == null) return head == null ? null : represented(head);
        return new Represented(new AttendeeId(absent.id().value()), nameOf(absent), contactOf(absent.person()));
    }

    private @Nullable Represented represented(Head head) {
        Head absent = heads.stream()
                .filter(other -> other.id().equals(head.proxyFor()))
                .findFirst()
                .orElse(null);
        if (absent == null) return null;
        AttendeeId id = idOfHead.getOrDefault(absent.id(), new AttendeeId(absent.id()));
        return new Represented(id, nameOf(absent), contactOf(absent.person()));
    }

    /** A proxy who is on no roster stands where the represented person does. */
    private static @Nullable Contact standing(@Nullable Contact own, @Nullable Represented absent) {
        if (own != null || absent == null) return own;
        return absent.contact();
    }

    private String nameOf(Invitee guest) {
        Contact contact = contactOf(guest.person());
        if (contact != null) return contact.name();
        return guest.guestName() == null ? "" : guest.guestName();
    }

    private String nameOf(Head head) {
        Contact contact = contactOf(head.person());
        if (contact != null) return contact.name();
        Invitee guest = head.guestInvitation() == null ? null : guestOf.get(head.guestInvitation());
        if (guest != null) return nameOf(guest);
        return head.walkInName() == null ? "" : head.walkInName();
    }

    private @Nullable Contact contactOf(@Nullable PersonId person) {
        return person == null ? null : people.get(person);
    }

    private static Set<DongCode> dongsOf(@Nullable Contact contact) {
        Set<DongCode> dongs = new LinkedHashSet<>();
        if (contact == null) return dongs;
        for (AffiliationView affiliation : contact.affiliations())
            if (affiliation.dong() != null) dongs.add(affiliation.dong());
        return dongs;
    }

    private static UUID identity(Invitee guest) {
        return guest.person() == null ? guest.id().value() : guest.person().value();
    }

    private static UUID identity(Head head) {
        if (head.person() != null) return head.person().value();
        return head.guestInvitation() == null ? head.id() : head.guestInvitation();
    }
}

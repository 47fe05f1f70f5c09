package kr.dongne.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.access.SystemActor;
import kr.dongne.attendance.Heads.Head;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventDetails;
import kr.dongne.invitation.Invitee;
import kr.dongne.invitation.Invitees;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.Contact;
import kr.dongne.people.Contacts;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import org.springframework.stereotype.Component;

/** The whole list of an event: who is expected and who came besides, whoever asks; services narrow it to what the asker sees. */
@Component
class AttendanceList {

    private final Invitees invitees;
    private final Heads heads;
    private final Contacts contacts;
    private final Dongs dongs;
    private final SystemActor systemActor;

    AttendanceList(Invitees invitees, Heads heads, Contacts contacts, Dongs dongs, SystemActor systemActor) {
        this.invitees = invitees;
        this.heads = heads;
        this.contacts = contacts;
        this.dongs = dongs;
        this.systemActor = systemActor;
    }

    /** In the order of dongs, offices and names. */
    List<ListedHead> of(EventDetails event) {
        List<Invitee> guests = onePerPerson(systemActor.call(() -> invitees.of(event.id())));
        List<Head> written = heads.at(event.id());
        LocalDate day = event.slot().start().toLocalDate();
        Map<PersonId, Contact> people = systemActor.call(() -> contacts.byIds(persons(guests, written), day));
        List<ListedHead> listed = new ArrayList<>(new ListMaker(guests, written, people).make());
        listed.sort(byPlace());
        return listed;
    }

    /** A person who was un-invited and invited again has two invitations and is one head: the one that stands. */
    private static List<Invitee> onePerPerson(List<Invitee> guests) {
        Map<UUID, Invitee> kept = new HashMap<>();
        for (Invitee guest : guests) {
            UUID head =
                    guest.person() == null ? guest.id().value() : guest.person().value();
            kept.merge(head, guest, (before, later) -> later.live() || !before.live() ? later : before);
        }
        return guests.stream().filter(kept::containsValue).toList();
    }

    private static Collection<PersonId> persons(List<Invitee> guests, List<Head> heads) {
        return Stream.concat(
                        guests.stream().map(Invitee::person), heads.stream().map(Head::person))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Comparator<ListedHead> byPlace() {
        Map<DongCode, Integer> positions =
                systemActor.call(dongs::all).stream().collect(Collectors.toMap(Dong::code, Dong::position));
        return Comparator.<ListedHead>comparingInt(head -> head.row().dongs().stream()
                        .mapToInt(dong -> positions.getOrDefault(dong, Integer.MAX_VALUE))
                        .min()
                        .orElse(Integer.MAX_VALUE))
                .thenComparingInt(head -> rank(head.row()))
                .thenComparing(head -> besideWhom(head.row()))
                .thenComparing(head -> head.row().proxyFor() != null)
                .thenComparing(head -> head.row().id().value());
    }

    /** A proxy from outside is listed right after the represented person. */
    private static String besideWhom(ExpectedRow row) {
        String absent = row.person() == null ? row.proxyForName() : null;
        return absent == null ? row.name() : absent;
    }

    private static int rank(ExpectedRow row) {
        return row.affiliations().stream()
                .map(AffiliationView::role)
                .mapToInt(Enum::ordinal)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}

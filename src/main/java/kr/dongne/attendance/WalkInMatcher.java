package kr.dongne.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.access.SystemActor;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.Contact;
import kr.dongne.people.Contacts;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom a name at the desk can mean: first those on the list, then the roster's people of that dong. */
@Component
class WalkInMatcher {

    private final Contacts contacts;
    private final SystemActor systemActor;

    WalkInMatcher(Contacts contacts, SystemActor systemActor) {
        this.contacts = contacts;
        this.systemActor = systemActor;
    }

    List<Candidate> candidates(OpenList list, String name, @Nullable DongCode dong) {
        String wanted = WalkInKey.sameName(name);
        List<Candidate> found = new ArrayList<>();
        for (ListedHead listed : list.visible()) {
            ExpectedRow row = listed.row();
            boolean here = dong == null || row.dongs().contains(dong);
            if (here && WalkInKey.sameName(row.name()).equals(wanted)) found.add(Candidate.of(listed));
        }
        Set<PersonId> listed = list.all().stream()
                .map(head -> head.row().person())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Contact contact : roster(list.event().slot().start().toLocalDate(), dong))
            if (!listed.contains(contact.id())
                    && WalkInKey.sameName(contact.name()).equals(wanted)) found.add(Candidate.of(contact));
        return found;
    }

    private List<Contact> roster(LocalDate day, @Nullable DongCode dong) {
        Set<DongCode> dongs = dong == null ? Set.of() : Set.of(dong);
        return systemActor.call(() -> contacts.withRoles(EnumSet.allOf(AffiliationRole.class), dongs, day)).stream()
                .filter(contact -> dong == null || isIn(contact, dong))
                .toList();
    }

    private static boolean isIn(Contact contact, DongCode dong) {
        return contact.affiliations().stream().anyMatch(affiliation -> dong.equals(affiliation.dong()));
    }

    /** Those whose number ends as this one; all of them when none does, for a wrong number is no proof. */
    static List<Candidate> byPhone(List<Candidate> candidates, @Nullable PhoneNumber phone) {
        String ending = phone == null ? null : PhoneEnding.of(phone.value());
        if (ending == null) return candidates;
        List<Candidate> same = candidates.stream()
                .filter(candidate -> ending.equals(candidate.shown().phoneEnding()))
                .toList();
        return same.isEmpty() ? candidates : same;
    }
}

package kr.dongne.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.dongne.people.KnownPerson;
import org.jspecify.annotations.Nullable;

/**
 * Whom a line means. Sure is a person of the same name in the same dong with the same phone number or address; alike is
 * whoever might be the same, and then somebody has to decide. An address that several people read proves nothing.
 */
record Match(@Nullable KnownPerson sure, List<KnownPerson> alike, String reason) {

    private static final Match NOBODY = new Match(null, List.of(), "");
    private static final String CONTACT_DIFFERS = "roster.reason.ask.contact-differs";
    private static final String NO_CONTACT = "roster.reason.ask.no-contact";
    private static final String ELSEWHERE = "roster.reason.ask.elsewhere";
    private static final String ADDRESS = "roster.reason.ask.address";

    static Match of(Wanted wanted, KnownIndex known, @Nullable Decision decision, boolean sharedMailbox) {
        if (decision instanceof Decision.NewPerson) return NOBODY;
        if (decision instanceof Decision.Known chosen) {
            KnownPerson person = known.of(chosen.person().value());
            if (person != null) return new Match(person, List.of(), "");
        }
        List<KnownPerson> namesakes = known.named(Objects.requireNonNull(wanted.name()));
        List<KnownPerson> here =
                namesakes.stream().filter(one -> inDong(one, wanted)).toList();
        List<KnownPerson> sure =
                here.stream().filter(one -> sameContact(one, wanted)).toList();
        if (sure.size() == 1) return new Match(sure.getFirst(), List.of(), "");
        if (!here.isEmpty()) return doubt(here, wanted);
        List<KnownPerson> elsewhere =
                namesakes.stream().filter(one -> sameContact(one, wanted)).toList();
        if (!elsewhere.isEmpty()) return new Match(null, elsewhere, ELSEWHERE);
        return byAddress(wanted, known, sharedMailbox);
    }

    private static Match doubt(List<KnownPerson> here, Wanted wanted) {
        boolean comparable = here.stream().allMatch(one -> bothHaveContacts(one, wanted));
        return new Match(null, here, comparable ? CONTACT_DIFFERS : NO_CONTACT);
    }

    private static Match byAddress(Wanted wanted, KnownIndex known, boolean sharedMailbox) {
        if (sharedMailbox) return NOBODY;
        Set<KnownPerson> owners = new LinkedHashSet<>();
        for (KnownPerson one : known.at(wanted.email())) if (!one.sharedMailbox()) owners.add(one);
        return owners.isEmpty() ? NOBODY : new Match(null, new ArrayList<>(owners), ADDRESS);
    }

    private static boolean inDong(KnownPerson person, Wanted wanted) {
        return person.affiliations().stream().anyMatch(one -> Objects.equals(one.dong(), wanted.dong()));
    }

    private static boolean sameContact(KnownPerson person, Wanted wanted) {
        boolean samePhone = wanted.phone() != null && wanted.phone().equals(person.phone());
        if (samePhone) return true;
        boolean phonesDiffer = wanted.phone() != null && person.phone() != null;
        boolean sameAddress = wanted.email() != null && wanted.email().equals(person.email());
        return sameAddress && !(phonesDiffer && person.sharedMailbox());
    }

    private static boolean bothHaveContacts(KnownPerson person, Wanted wanted) {
        boolean phones = person.phone() != null && wanted.phone() != null;
        boolean addresses = person.email() != null && wanted.email() != null;
        return phones || addresses;
    }
}

package kr.dongne.reply;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.dongne.mime.Party;
import kr.dongne.people.KnownPeople;
import kr.dongne.people.KnownPerson;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import org.springframework.stereotype.Component;

/** Who somebody is that writes without being invited: the person of the roster at that address, else one who is new to it. */
@Component
class Strangers {

    private final KnownPeople known;
    private final People people;

    Strangers(KnownPeople known, People people) {
        this.known = known;
        this.people = people;
    }

    PersonId personOf(Party sender) {
        List<KnownPerson> there = known.like(Set.of(), Set.of(sender.email()));
        if (there.size() == 1 && !there.getFirst().sharedMailbox())
            return there.getFirst().id();
        String name = Objects.requireNonNullElse(sender.name(), sender.email().value());
        return there.stream()
                .filter(one -> one.name().equals(name.strip()))
                .map(KnownPerson::id)
                .findFirst()
                .orElseGet(() -> register(name, sender, !there.isEmpty()));
    }

    private PersonId register(String name, Party sender, boolean sharedMailbox) {
        return people.register(new RegisterPerson(name, sender.email(), sharedMailbox, null, null, List.of()));
    }
}

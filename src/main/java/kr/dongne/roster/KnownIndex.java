package kr.dongne.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.people.KnownPerson;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The known people whom a piece of a list may mean, by name and by address. */
final class KnownIndex {

    private final Map<String, List<KnownPerson>> byName = new HashMap<>();
    private final Map<String, List<KnownPerson>> byAddress = new HashMap<>();
    private final Map<UUID, KnownPerson> byId = new HashMap<>();
    private final Set<String> takenElsewhere;

    KnownIndex(Collection<KnownPerson> people, Set<String> takenElsewhere) {
        this.takenElsewhere = takenElsewhere;
        for (KnownPerson person : people) {
            byId.put(person.id().value(), person);
            byName.computeIfAbsent(person.name(), name -> new ArrayList<>()).add(person);
            if (person.email() != null)
                byAddress
                        .computeIfAbsent(person.email().value(), address -> new ArrayList<>())
                        .add(person);
        }
    }

    List<KnownPerson> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    List<KnownPerson> at(@Nullable EmailAddress address) {
        return address == null ? List.of() : byAddress.getOrDefault(address.value(), List.of());
    }

    @Nullable KnownPerson of(UUID id) {
        return byId.get(id);
    }

    boolean takenElsewhere(EmailAddress address) {
        return takenElsewhere.contains(address.value());
    }
}

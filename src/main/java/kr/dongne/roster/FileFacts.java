package kr.dongne.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the lines of one file have to do with each other: said twice, the same person again, a mailbox of several. */
final class FileFacts {

    private record Place(int line, UUID subject, String name) {}

    private final Map<String, Integer> said = new HashMap<>();
    private final Map<String, Place> people = new HashMap<>();
    private final Map<UUID, Integer> leaders = new HashMap<>();
    private final Map<String, Place> addresses = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final TreeSet<Integer> toLookAtAgain = new TreeSet<>();

    /** The line before this one that says the same, or null. */
    @Nullable Integer saidBefore(int line, Wanted wanted) {
        for (String contact : contacts(wanted)) {
            Integer before = said.get(affiliation(wanted) + contact);
            if (before != null && before < line) return before;
        }
        return null;
    }

    /** The new person whom a line before this one already makes, or null. */
    @Nullable UUID personBefore(int line, Wanted wanted) {
        for (String contact : contacts(wanted)) {
            Place before = people.get(wanted.name() + contact);
            if (before != null && before.line() < line) return before.subject();
        }
        return null;
    }

    /** Whether no line before this one writes the same person. */
    boolean leads(int line, UUID subject) {
        Integer leader = leaders.get(subject);
        return leader == null || leader >= line;
    }

    int leader(UUID subject) {
        return leaders.getOrDefault(subject, 0);
    }

    /** Whether lines of different names have this line's address. */
    boolean readBySeveral(Wanted wanted) {
        if (wanted.email() == null) return false;
        if (shared.contains(wanted.email().value())) return true;
        Place first = addresses.get(wanted.email().value());
        return first != null && !first.name().equals(wanted.name());
    }

    /** From now on the others know of this line; without a subject it says nothing. */
    void add(int line, Wanted wanted, boolean isNew, @Nullable UUID subject) {
        if (subject == null) return;
        for (String contact : contacts(wanted)) {
            said.merge(affiliation(wanted) + contact, line, Math::min);
            if (isNew)
                people.merge(
                        wanted.name() + contact,
                        new Place(line, subject, Objects.requireNonNull(wanted.name())),
                        (one, other) -> other.line() <= one.line() ? other : one);
        }
        leaders.merge(subject, line, Math::min);
        addAddress(line, wanted, subject);
    }

    private void addAddress(int line, Wanted wanted, UUID subject) {
        if (wanted.email() == null) return;
        Place here = new Place(line, subject, Objects.requireNonNull(wanted.name()));
        Place first = addresses.putIfAbsent(wanted.email().value(), here);
        if (first == null || first.name().equals(wanted.name())) return;
        if (shared.add(wanted.email().value())) toLookAtAgain.add(first.line());
    }

    /** Lines that were read before it was known what a later one says. */
    Set<Integer> toLookAtAgain() {
        return Set.copyOf(toLookAtAgain);
    }

    private static String affiliation(Wanted wanted) {
        return wanted.name() + "|" + wanted.dong() + "|" + wanted.role();
    }

    /** Only what tells people apart: an address of several proves nothing beside a phone number. */
    private static Set<String> contacts(Wanted wanted) {
        Set<String> contacts = new HashSet<>();
        if (wanted.phone() != null) contacts.add("|p" + wanted.phone());
        if (wanted.email() != null && !(Boolean.TRUE.equals(wanted.shared()) && wanted.phone() != null))
            contacts.add("|e" + wanted.email().value());
        return contacts;
    }
}

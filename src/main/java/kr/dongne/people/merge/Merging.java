package kr.dongne.people.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.people.ChangePerson;
import kr.dongne.people.People;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonFacts;
import kr.dongne.people.PersonId;
import kr.dongne.shared.PersonTies;
import kr.dongne.shared.Transactions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two entries of one person one: everything that hangs on them in any room is moved in one transaction. The order of
 * locks is that of the other rooms, events before people.
 */
@Service
public class Merging {

    private final People people;
    private final List<PersonTies> rooms;
    private final Tombstones tombstones;
    private final OneAffiliation affiliations;
    private final AccessLog accessLog;
    private final Transactions transactions;

    Merging(
            People people,
            List<PersonTies> rooms,
            Tombstones tombstones,
            OneAffiliation affiliations,
            AccessLog accessLog,
            Transactions transactions) {
        this.people = people;
        this.rooms = rooms;
        this.tombstones = tombstones;
        this.affiliations = affiliations;
        this.accessLog = accessLog;
        this.transactions = transactions;
    }

    /** Both side by side; refuses with {@link MergeProblem.OneAlready} when they are one already. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public MergePreview preview(PersonId one, PersonId other) {
        MergeSide first = side(one);
        MergeSide second = side(other);
        if (first.person().id().equals(second.person().id())) throw new MergeProblem.OneAlready();
        return new MergePreview(first, second, obstacles(one, other));
    }

    /** Refuses with {@link MergeProblem}, {@link kr.dongne.shared.StaleVersion} or as a change of the person would. */
    @PreAuthorize(Access.DISTRICT)
    public void merge(MergePeople wanted) {
        UUID survivor = wanted.survivor().value();
        UUID merged = wanted.merged().value();
        if (survivor.equals(merged)) throw new MergeProblem.OneAlready();
        transactions.run(() -> {
            rooms.forEach(room -> room.hold(List.of(survivor, merged)));
            tombstones.lock(wanted);
            List<String> twice = obstacles(wanted.survivor(), wanted.merged());
            if (!twice.isEmpty()) throw new MergeProblem.InvitedTwice(twice);
            affiliations.move(merged, survivor);
            rooms.forEach(room -> room.move(merged, survivor));
            tombstones.bury(merged, survivor);
            become(wanted.survivor(), wanted.survivorVersion() + 1, wanted.facts());
            accessLog.record(AccessTask.PERSON_MERGED, List.of(survivor, merged), null);
        });
    }

    private void become(PersonId survivor, long version, PersonFacts facts) {
        people.change(new ChangePerson(
                survivor, version, facts.name(), facts.email(), facts.sharedMailbox(), facts.phone(), facts.note()));
    }

    private MergeSide side(PersonId id) {
        PersonDetails person = people.of(id);
        Map<String, Integer> ties = new LinkedHashMap<>();
        rooms.forEach(room -> ties.putAll(room.countsOf(person.id().value())));
        return new MergeSide(person, ties);
    }

    private List<String> obstacles(PersonId one, PersonId other) {
        return rooms.stream()
                .flatMap(room -> room.obstacles(one.value(), other.value()).stream())
                .distinct()
                .toList();
    }
}

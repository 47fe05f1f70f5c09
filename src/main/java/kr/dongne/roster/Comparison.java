package kr.dongne.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.CurrentActor;
import kr.dongne.district.Dongs;
import kr.dongne.people.KnownPeople;
import kr.dongne.roster.LineStore.Compared;
import kr.dongne.shared.EmailAddress;
import org.springframework.stereotype.Component;

/** Compares lines with the people who are known, a piece at a time. */
@Component
class Comparison {

    private final KnownPeople people;
    private final Dongs dongs;
    private final CurrentActor currentActor;
    private final Clock clock;

    Comparison(KnownPeople people, Dongs dongs, CurrentActor currentActor, Clock clock) {
        this.people = people;
        this.dongs = dongs;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A comparison of one file, as the actor of this thread. */
    Run begin(ColumnMapping mapping) {
        var names = new DongNames(dongs.all(), dongs.mine(), currentActor.get().seesWholeDistrict());
        return new Run(mapping, names, LocalDate.now(clock), new FileFacts());
    }

    /** One file's comparison: what it has seen so far counts for the lines that follow. */
    final class Run {

        private final ColumnMapping mapping;
        private final DongNames names;
        private final LocalDate today;
        private final FileFacts facts;
        private final Set<UUID> met = new HashSet<>();

        private Run(ColumnMapping mapping, DongNames names, LocalDate today, FileFacts facts) {
            this.mapping = mapping;
            this.names = names;
            this.today = today;
            this.facts = facts;
        }

        List<Compared> compare(List<LineToCheck> lines) {
            List<Wanted> wanted = lines.stream().map(this::read).toList();
            KnownIndex known = known(wanted);
            List<Compared> compared = new ArrayList<>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                LineToCheck line = lines.get(i);
                CheckedLine checked = new LineCheck(line, wanted.get(i), known, facts, today).check();
                facts.add(line.number(), wanted.get(i), checked.isNew(), checked.subject());
                if (checked.subject() != null && !checked.isNew()) met.add(checked.subject());
                met.addAll(checked.candidates());
                compared.add(new Compared(line, checked));
            }
            return compared;
        }

        Wanted read(LineToCheck line) {
            return LineReader.read(mapping, names, today, line.cells());
        }

        FileFacts facts() {
            return facts;
        }

        /** The known people whom lines were compared with. */
        Set<UUID> met() {
            return met;
        }

        private KnownIndex known(List<Wanted> lines) {
            Set<String> named = new HashSet<>();
            Set<EmailAddress> addresses = new HashSet<>();
            for (Wanted one : lines) {
                if (one.name() != null) named.add(one.name());
                if (one.email() != null) addresses.add(one.email());
            }
            return new KnownIndex(people.like(named, addresses), people.takenElsewhere(addresses));
        }
    }
}

package kr.dongne.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.dongne.roster.LineStore.Compared;
import kr.dongne.roster.LineStore.Relative;
import org.springframework.stereotype.Component;

/** Puts a corrected line in the place of the old one and looks again at all that have to do with either. */
@Component
class Recheck {

    private final Comparison comparison;
    private final LineStore lines;

    Recheck(Comparison comparison, LineStore lines) {
        this.comparison = comparison;
        this.lines = lines;
    }

    void replace(ImportId id, ColumnMapping mapping, LineToCheck changed) {
        Set<String> names = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        Comparison.Run run = comparison.begin(mapping);
        note(run.read(lines.of(id, changed.number())), names, addresses);
        note(run.read(changed), names, addresses);
        List<LineToCheck> again = new ArrayList<>();
        for (Relative one : lines.relatives(id, names, addresses)) {
            if (one.line().number() == changed.number()) continue;
            again.add(one.line());
            note(run.read(one.line()), names, addresses);
        }
        learn(run, id, changed.number(), names, addresses);
        again.add(changed);
        again.sort((one, other) -> Integer.compare(one.number(), other.number()));
        lines.save(id, compare(run, again));
    }

    /** Whom the line may mean while nobody has decided. */
    List<UUID> candidates(ImportId id, ColumnMapping mapping, LineToCheck line) {
        Compared open =
                comparison.begin(mapping).compare(List.of(line.decided(null))).getFirst();
        return open.checked().candidates();
    }

    /** Twice, because a line may be the first to say what an earlier one has to know. */
    private static List<Compared> compare(Comparison.Run run, List<LineToCheck> again) {
        run.compare(again);
        return run.compare(again);
    }

    private void learn(Comparison.Run run, ImportId id, int but, Set<String> names, Set<String> addresses) {
        for (Relative one : lines.relatives(id, Set.copyOf(names), Set.copyOf(addresses)))
            if (one.line().number() != but)
                run.facts().add(one.line().number(), run.read(one.line()), one.isNew(), one.subject());
    }

    private static void note(Wanted wanted, Set<String> names, Set<String> addresses) {
        if (wanted.name() != null) names.add(Objects.requireNonNull(wanted.name()));
        if (wanted.email() != null) addresses.add(wanted.email().value());
    }
}

package kr.dongne.assignment.solving;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many ranks the dong that is worst off is below the next one. */
final class LevelsApart {

    private final TreeMap<Integer, Integer> dongs = new TreeMap<>();

    static UniConstraintCollector<Visit, LevelsApart, Integer> collector() {
        return new UniConstraintCollector<>() {
            @Override
            public Supplier<LevelsApart> supplier() {
                return LevelsApart::new;
            }

            @Override
            public BiFunction<LevelsApart, Visit, Runnable> accumulator() {
                return (levels, visit) -> {
                    int level = visit.level();
                    levels.add(level);
                    return () -> levels.remove(level);
                };
            }

            @Override
            public Function<LevelsApart, @Nullable Integer> finisher() {
                return LevelsApart::apart;
            }
        };
    }

    void add(int level) {
        dongs.merge(level, 1, Integer::sum);
    }

    private void remove(int level) {
        dongs.computeIfPresent(level, (key, count) -> count == 1 ? null : count - 1);
    }

    int apart() {
        Map.Entry<Integer, Integer> worst = dongs.lastEntry();
        if (worst == null || worst.getValue() > 1) return 0;
        Integer next = dongs.lowerKey(worst.getKey());
        return next == null ? 0 : worst.getKey() - next;
    }
}

package kr.dongne.round.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.dongne.assignment.Assigner;
import kr.dongne.assignment.Explainer;
import kr.dongne.assignment.Explanation;
import kr.dongne.assignment.Limit;
import kr.dongne.assignment.Plan;
import kr.dongne.assignment.Problem;
import kr.dongne.assignment.Score;
import kr.dongne.assignment.StopSignal;
import kr.dongne.round.RoundId;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.ui.Broadcast;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Does the searches one after the other, as whoever asked for them, so that the screen can be left. */
@Component
class SearchWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SearchWork.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_EXPLAINED = 60;

    private final AssignmentTable table;
    private final Problems problems;
    private final Transactions transactions;
    private final Broadcast broadcast;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("assignment").daemon().factory());

    SearchWork(AssignmentTable table, Problems problems, Transactions transactions, Broadcast broadcast) {
        this.table = table;
        this.problems = problems;
        this.transactions = transactions;
        this.broadcast = broadcast;
    }

    /** A search that goes on, with its best score so far. */
    static final class Running {
        private final StopSignal stop = new StopSignal();
        private volatile @Nullable Score best;

        void stop() {
            stop.stop();
        }

        @Nullable Score best() {
            return best;
        }
    }

    /** The search with this id, while it goes on. */
    Optional<Running> of(UUID assignment) {
        return Optional.ofNullable(running.get(assignment));
    }

    /** Notes a search before its transaction ends, so that nobody takes it for one that a restart ended. */
    void announce(UUID assignment) {
        running.put(assignment, new Running());
    }

    void begin(RoundId round, UUID assignment, boolean replanning) {
        worker.execute(new DelegatingSecurityContextRunnable(() -> attempt(round, assignment, replanning)));
    }

    private void attempt(RoundId round, UUID assignment, boolean replanning) {
        try {
            Running now = running.get(assignment);
            if (now != null) search(round, assignment, replanning, now);
        } catch (RuntimeException broken) {
            if (!worker.isShutdown())
                LOG.warn(
                        "assignment {} ended: {}", assignment, broken.getClass().getName());
            table.fail(assignment);
        } finally {
            running.remove(assignment);
            broadcast.publish(round.topic());
        }
    }

    private void search(RoundId round, UUID assignment, boolean replanning, Running now) {
        Problem problem = replanning ? problems.replanning(round) : problems.of(round);
        Plan plan = new Assigner()
                .solve(
                        problem,
                        Limit.of(LONGEST),
                        (score, after) -> {
                            now.best = score;
                            broadcast.publish(round.topic());
                        },
                        now.stop);
        now.best = plan.score();
        List<Explanation> reasons =
                problem.parties().size() > MOST_EXPLAINED ? List.of() : new Explainer().explain(problem, plan);
        transactions.run(() -> table.end(assignment, plan, reasons));
    }

    @Override
    public void destroy() {
        running.values().forEach(Running::stop);
        worker.shutdownNow();
    }
}

package kr.dongne.round.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kr.dongne.assignment.Assigner;
import kr.dongne.assignment.Explainer;
import kr.dongne.assignment.Explanation;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Problem;
import kr.dongne.round.RoundId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.ui.Broadcast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Explains single dongs as whoever asked, a few at a time and each within some seconds; the newest explanations are remembered. */
@Component
class ExplanationWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExplanationWork.class);
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 50;
    private static final int MOST_REMEMBERED = 1_000;

    private final Problems problems;
    private final Broadcast broadcast;
    private final Map<Asked, Why> known = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker;

    ExplanationWork(Problems problems, Broadcast broadcast) {
        this.problems = problems;
        this.broadcast = broadcast;
        worker = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("explanation-", 0).daemon().factory());
        worker.allowCoreThreadTimeOut(true);
    }

    private record Asked(UUID assignment, DongCode dong) {}

    Why of(UUID assignment, DongCode dong) {
        synchronized (known) {
            return known.getOrDefault(new Asked(assignment, dong), new Why(null, false));
        }
    }

    void begin(RoundId round, AssignmentRow result, DongCode dong) {
        Asked asked = new Asked(result.id(), dong);
        synchronized (known) {
            if (known.putIfAbsent(asked, new Why(null, true)) != null) return;
        }
        try {
            worker.execute(new DelegatingSecurityContextRunnable(() -> attempt(round, result, asked)));
        } catch (RejectedExecutionException tooMany) {
            forget(asked);
            throw new PlanProblem.TooManyAsked();
        }
    }

    private void attempt(RoundId round, AssignmentRow result, Asked asked) {
        try {
            remember(asked, explain(round, result, asked.dong()));
        } catch (RuntimeException broken) {
            forget(asked);
            if (!worker.isShutdown())
                LOG.warn(
                        "no explanation in {}: {}",
                        asked.assignment(),
                        broken.getClass().getName());
        } finally {
            broadcast.publish(Why.topic(asked.assignment(), asked.dong()));
        }
    }

    private Explanation explain(RoundId round, AssignmentRow result, DongCode dong) {
        Problem problem = result.replanning() ? problems.replanning(round) : problems.of(round);
        Map<DongCode, Placement> placements = new TreeMap<>();
        result.placements()
                .forEach((placed, goal) -> placements.put(placed, Keys.placement(goal.window(), goal.team())));
        problem.parties().forEach(party -> {
            if (party.pin() != null) placements.put(party.dong(), party.pin());
        });
        return new Explainer().explain(problem, new Assigner().judge(problem, placements), dong, WITHIN);
    }

    private void remember(Asked asked, Explanation found) {
        synchronized (known) {
            known.put(asked, new Why(found, false));
            var oldest = known.entrySet().iterator();
            while (known.size() > MOST_REMEMBERED && oldest.hasNext())
                if (!oldest.next().getValue().searching()) oldest.remove();
        }
    }

    private void forget(Asked asked) {
        synchronized (known) {
            known.remove(asked);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}

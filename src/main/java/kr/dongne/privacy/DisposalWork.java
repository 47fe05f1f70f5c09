package kr.dongne.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.SystemActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.stereotype.Component;

/**
 * Carries a decided disposal out, a batch, or a piece of a large record, in a transaction: what has gone and how far it has come are written together, so
 * that a killed console goes on where it was, and two nodes take turns.
 */
@Component
class DisposalWork {

    static final String TOPIC = "disposals";
    private static final int BATCH = 200;
    private static final int PIECE = 2_000;

    private final DisposalRows rows;
    private final Kinds kinds;
    private final SystemActor system;
    private final AccessLog log;
    private final Transactions transactions;
    private final Broadcast broadcast;
    private final Clock clock;

    DisposalWork(
            DisposalRows rows,
            Kinds kinds,
            SystemActor system,
            AccessLog log,
            Transactions transactions,
            Broadcast broadcast,
            Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.system = system;
        this.log = log;
        this.transactions = transactions;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** One batch; false when nothing is left to do, or another node does it. */
    boolean batch() {
        return system.call(() ->
                transactions.call(() -> rows.lockApproved().map(this::batch).orElse(false)));
    }

    private boolean batch(UUID run) {
        broadcast.publish(TOPIC);
        Instant now = clock.instant();
        Optional<DisposalRows.Open> step = rows.nextStep(run);
        if (step.isEmpty()) {
            rows.finish(run, now);
            log.record(AccessTask.DATA_DISPOSED, List.of(), run.toString());
            return false;
        }
        Disposal disposal = kinds.of(step.get().kind());
        if (disposal.disposeOfPiece(step.get().cutoff(), PIECE)) return true;
        int disposed = disposal.dispose(step.get().cutoff(), BATCH);
        if (disposed == 0) rows.finish(step.get(), now);
        else rows.count(step.get(), disposed);
        return true;
    }
}

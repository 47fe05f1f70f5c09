package kr.dongne.round.plan;

import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.shared.AfterCommit;
import kr.dongne.shared.Transactions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches for the best placement behind everybody's back; nothing is decided by a result. */
@Service
public class Assignments {

    private final AssignmentTable table;
    private final SearchWork work;
    private final RoundQueries rounds;
    private final CurrentActor currentActor;
    private final Transactions transactions;

    Assignments(
            AssignmentTable table,
            SearchWork work,
            RoundQueries rounds,
            CurrentActor currentActor,
            Transactions transactions) {
        this.table = table;
        this.work = work;
        this.rounds = rounds;
        this.currentActor = currentActor;
        this.transactions = transactions;
    }

    /** Begins a search; {@code replanning} lets confirmed visits move, as few as possible. Refuses a second one of the round. */
    @PreAuthorize(Access.DISTRICT)
    public void start(RoundId id, boolean replanning) {
        transactions.run(() -> {
            rounds.of(id).refuseUnlessPublished();
            table.lock(id);
            if (newest(id).filter(AssignmentRow::running).isPresent()) throw new PlanProblem.RunsAlready();
            UUID assignment = table.begin(id, replanning, currentActor.get().name());
            work.announce(assignment);
            AfterCommit.run(() -> work.begin(id, assignment, replanning));
        });
    }

    /** Ends the search of this round; the best so far is kept. */
    @PreAuthorize(Access.DISTRICT)
    public void stop(RoundId id) {
        newest(id).flatMap(row -> work.of(row.id())).ifPresent(SearchWork.Running::stop);
    }

    /** The newest search with its result, or how far it has come; one that a restart ended has failed. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public Optional<AssignmentRow> newest(RoundId id) {
        rounds.of(id);
        return table.newest(id).map(this::asItIs);
    }

    private AssignmentRow asItIs(AssignmentRow row) {
        if (!row.running()) return row;
        return work.of(row.id()).map(now -> row.searching(now.best())).orElseGet(row::interrupted);
    }
}

package kr.dongne.round.visit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.SystemActor;
import kr.dongne.district.Dongs;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundScope;
import kr.dongne.round.RoundTouched;
import kr.dongne.round.answer.RoundLetterKind;
import kr.dongne.round.answer.RoundPost;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two dongs change windows: one asks, and it happens in the moment in which the other one agrees. */
@Service
public class Swaps {

    private final VisitTable table;
    private final Visits visits;
    private final RoundQueries rounds;
    private final RoundScope scope;
    private final RoundPost post;
    private final Dongs dongs;
    private final CurrentActor currentActor;
    private final SystemActor system;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Swaps(
            VisitTable table,
            Visits visits,
            RoundQueries rounds,
            RoundScope scope,
            RoundPost post,
            Dongs dongs,
            CurrentActor currentActor,
            SystemActor system,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.table = table;
        this.visits = visits;
        this.rounds = rounds;
        this.scope = scope;
        this.post = post;
        this.dongs = dongs;
        this.currentActor = currentActor;
        this.system = system;
        this.transactions = transactions;
        this.publisher = publisher;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The swaps that wait for an answer and concern a dong that the actor acts for. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public List<SwapRow> open(RoundId round) {
        rounds.of(round);
        Actor actor = currentActor.get();
        return jdbc
                .sql("select * from round_swap where round_id = :round and state = 'ASKED' order by asked_at, id")
                .param("round", round.value())
                .query((row, number) -> new SwapRow(
                        row.getObject("id", UUID.class),
                        new DongCode(row.getString("asking_dong")),
                        new DongCode(row.getString("asked_dong"))))
                .list()
                .stream()
                .filter(swap -> actor.sees(swap.asking()) || actor.sees(swap.asked()))
                .toList();
    }

    /** The dongs with which this one could swap: those with a confirmed visit that lies ahead. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public List<VisitRow> partners(RoundId id, DongCode dong) {
        scope.check(dong);
        rounds.of(id);
        return table.of(id).stream()
                .filter(visit -> visit.confirmed() && !visit.dong().equals(dong) && ahead(visit))
                .toList();
    }

    /** Asks the other dong; refuses with {@link VisitProblem.NoSwap} unless both have a visit ahead and no swap is open between them. */
    @PreAuthorize(Access.DONG_STAFF)
    public void ask(RoundId id, DongCode dong, DongCode other) {
        scope.check(dong);
        RoundDetails round = rounds.of(id);
        round.refuseUnlessPublished();
        transactions.run(() -> {
            table.lockDongs(id, List.of(dong, other));
            both(id, dong, other);
            if (asked(id, dong, other)) throw new VisitProblem.NoSwap();
            jdbc.sql("""
                    insert into round_swap (id, round_id, asking_dong, asked_dong, state, asked_at, asked_by)
                    values (:id, :round, :asking, :asked, 'ASKED', :now, :by)
                    """)
                    .param("id", Uuid7.next())
                    .param("round", id.value())
                    .param("asking", dong.value())
                    .param("asked", other.value())
                    .param("now", DbTime.toColumn(clock.instant()))
                    .param("by", currentActor.get().name())
                    .update();
            post.tell(RoundLetterKind.SWAP_ASKED, id, List.of(other));
            publisher.publishEvent(new RoundTouched(id));
        });
    }

    /** Agrees for the dong that was asked: both visits are swapped now, and all invited are told. */
    @PreAuthorize(Access.DONG_STAFF)
    public void agree(RoundId round, UUID id) {
        transactions.run(() -> {
            Open swap = lockedFor(round, id);
            table.lockDongs(swap.round(), List.of(swap.asking(), swap.asked()));
            List<VisitRow> pair = both(swap.round(), swap.asking(), swap.asked());
            String reason = messages.getMessage(
                    "round.swap.reason",
                    new Object[] {dongs.name(swap.asking()), dongs.name(swap.asked())},
                    java.util.Locale.KOREAN);
            system.run(() -> visits.swap(pair.getFirst(), pair.getLast(), reason));
            end(swap, "DONE");
        });
    }

    /** Refuses for the dong that was asked, or takes the question back for the one that asked. */
    @PreAuthorize(Access.DONG_STAFF)
    public void refuse(RoundId round, UUID id) {
        transactions.run(() -> end(locked(round, id), "REFUSED"));
    }

    private record Open(UUID id, RoundId round, DongCode asking, DongCode asked) {}

    private Open lockedFor(RoundId round, UUID id) {
        Open swap = locked(round, id);
        scope.check(swap.asked());
        return swap;
    }

    private Open locked(RoundId round, UUID id) {
        Open swap = jdbc.sql(
                        "select * from round_swap where id = :id and round_id = :round and state = 'ASKED' for update")
                .param("id", id)
                .param("round", round.value())
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class),
                        new RoundId(row.getObject("round_id", UUID.class)),
                        new DongCode(row.getString("asking_dong")),
                        new DongCode(row.getString("asked_dong"))))
                .optional()
                .orElseThrow(NotFound::new);
        Actor actor = currentActor.get();
        if (!actor.sees(swap.asking()) && !actor.sees(swap.asked())) throw new NotFound();
        rounds.of(swap.round()).refuseUnlessPublished();
        return swap;
    }

    private void end(Open swap, String state) {
        jdbc.sql("update round_swap set state = :state, answered_at = :now, answered_by = :by where id = :id")
                .param("state", state)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("by", currentActor.get().name())
                .param("id", swap.id())
                .update();
        post.tell(RoundLetterKind.SWAP_ANSWERED, swap.round(), List.of(swap.asking()));
        publisher.publishEvent(new RoundTouched(swap.round()));
    }

    private boolean asked(RoundId round, DongCode dong, DongCode other) {
        return jdbc.sql("""
                select exists (select 1 from round_swap where round_id = :round and state = 'ASKED'
                  and (asking_dong, asked_dong) in ((:dong, :other), (:other, :dong)))
                """)
                .param("round", round.value())
                .param("dong", dong.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    private List<VisitRow> both(RoundId round, DongCode dong, DongCode other) {
        if (dong.equals(other)) throw new VisitProblem.NoSwap();
        return List.of(swappable(round, dong), swappable(round, other));
    }

    private VisitRow swappable(RoundId round, DongCode dong) {
        return table.ofDong(round, dong)
                .filter(visit -> visit.confirmed() && ahead(visit))
                .orElseThrow(VisitProblem.NoSwap::new);
    }

    private boolean ahead(VisitRow visit) {
        return visit.slot().start().isAfter(LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)));
    }
}

package kr.dongne.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.calendar.Election;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What can be done to a round as a whole. */
@Service
public class Rounds {

    private final RoundRepository rounds;
    private final SpecialDays specialDays;
    private final CurrentActor currentActor;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(
            RoundRepository rounds,
            SpecialDays specialDays,
            CurrentActor currentActor,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.specialDays = specialDays;
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a draft with its windows; refuses with a {@link RoundProblem}. */
    @PreAuthorize(Access.DISTRICT)
    public RoundId create(RoundDraft draft) {
        return transactions.call(() -> keep(draft, null));
    }

    /** A draft like this round, beginning on this day; answers, visits and decisions about single windows stay behind. */
    @PreAuthorize(Access.DISTRICT)
    public RoundId cloneOf(RoundId source, LocalDate firstDay) {
        return transactions.call(() ->
                keep(rounds.findById(source).orElseThrow(NotFound::new).draft().startingOn(firstDay), source));
    }

    private RoundId keep(RoundDraft draft, @Nullable RoundId source) {
        var round = new Round(draft, source, currentActor.get().accountId(), clock.instant());
        rounds.saveAndFlush(round);
        publisher.publishEvent(new RoundDrafted(round.id()));
        touched(round);
        return round.id();
    }

    /** Changes a round; the version must be the current one, and what the dongs were told already stays. */
    @PreAuthorize(Access.DISTRICT)
    public void change(RoundId id, long version, RoundDraft draft) {
        transactions.run(() -> {
            Round round = current(id, version);
            round.change(draft);
            flush();
            publisher.publishEvent(new RoundDrafted(id));
            touched(round);
        });
    }

    /** A team goes only as long as nothing hangs on it. */
    private void flush() {
        try {
            rounds.flush();
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(violation.getMessage()).contains("round_team")) throw new RoundProblem.TeamInUse();
            throw violation;
        }
    }

    /** Asks the dongs for their windows; in the same transaction their mails are queued. */
    @PreAuthorize(Access.DISTRICT)
    public void publish(RoundId id, long version) {
        transactions.run(() -> {
            Round round = current(id, version);
            RoundDraft draft = round.draft();
            if (!draft.answerDeadline().isAfter(now()))
                throw new RoundProblem.Invalid(RoundField.DEADLINE, "deadline-over");
            electionReasonIsThere(draft);
            round.publish(clock.instant());
            rounds.flush();
            publisher.publishEvent(new RoundOpened(id));
            touched(round);
        });
    }

    /** The law knows exceptions; which one it is must be on record before anybody is asked. */
    private void electionReasonIsThere(RoundDraft draft) {
        if (draft.electionReason() != null) return;
        specialDays.elections().stream()
                .filter(election -> !election.restrictedFrom().isAfter(draft.lastDay())
                        && !election.pollingDay().isBefore(draft.firstDay()))
                .min(Comparator.comparing(Election::pollingDay))
                .ifPresent(election -> {
                    throw new RoundProblem.ElectionReasonMissing(election.name());
                });
    }

    /** Makes a record of a round whose visits are all over. */
    @PreAuthorize(Access.DISTRICT)
    public void close(RoundId id, long version) {
        transactions.run(() -> {
            Round round = current(id, version);
            int ahead = jdbc.sql("""
                    select count(*) from round_visit where round_id = :round and active = 1 and ends_at > :now
                    """)
                    .param("round", id.value())
                    .param("now", now())
                    .query(Integer.class)
                    .single();
            if (ahead > 0) throw new RoundProblem.VisitsAhead(ahead);
            round.close(clock.instant());
            touched(round);
        });
    }

    private Round current(RoundId id, long version) {
        Round round = rounds.findLocked(id).orElseThrow(NotFound::new);
        StaleVersion.unlessSame(version, round.version());
        return round;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
    }

    private void touched(Round round) {
        publisher.publishEvent(new RoundTouched(round.id()));
    }
}

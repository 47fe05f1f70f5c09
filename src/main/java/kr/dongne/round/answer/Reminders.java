package kr.dongne.round.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Role;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundTouched;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reminds silent dongs two days before the deadline, and tells their officials when it is over; each once. */
@Service
public class Reminders {

    private static final Duration BEFORE_DEADLINE = Duration.ofDays(2);

    private final RoundQueries rounds;
    private final AnswerTable answers;
    private final RoundPost post;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(
            RoundQueries rounds,
            AnswerTable answers,
            RoundPost post,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.post = post;
        this.transactions = transactions;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does what is due now in all rounds; the number of mails. */
    @PreAuthorize(Access.SYSTEM)
    public int remindAndEscalate() {
        LocalDateTime now = LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
        int mails = 0;
        for (RoundId round : due("reminded_at is null and answer_deadline > :now and answer_deadline <= :soon", now))
            mails += tell(
                    round, "reminded_at", RoundLetterKind.REMINDED, Set.of(Role.COUNCIL_OFFICER, Role.DONG_OFFICIAL));
        for (RoundId round : due("escalated_at is null and answer_deadline <= :now and :soon is not null", now))
            mails += tell(round, "escalated_at", RoundLetterKind.ESCALATED, Set.of(Role.DONG_OFFICIAL));
        return mails;
    }

    /** Reminds the silent dongs of a round now; how many dongs that are. */
    @PreAuthorize(Access.DISTRICT)
    public int remindNow(RoundId id) {
        return transactions.call(() -> {
            rounds.of(id).refuseUnlessPublished();
            List<DongCode> silent = silent(id);
            post.tell(RoundLetterKind.REMINDED, id, silent);
            mark(id, "reminded_at");
            return silent.size();
        });
    }

    private List<RoundId> due(String condition, LocalDateTime now) {
        return jdbc
                .sql("select id from dong_round where status = 'PUBLISHED' and " + condition)
                .param("now", now)
                .param("soon", now.plus(BEFORE_DEADLINE))
                .query(UUID.class)
                .list()
                .stream()
                .map(RoundId::new)
                .toList();
    }

    /** Whoever marks the round first tells; a second console that looks at the same time finds it marked. */
    private int tell(RoundId id, String mark, RoundLetterKind kind, Set<Role> roles) {
        return transactions.call(() -> mark(id, mark) ? post.tell(kind, id, silent(id), roles) : 0);
    }

    private boolean mark(RoundId id, String column) {
        int marked = jdbc.sql("update dong_round set " + column + " = :now where id = :id and " + column + " is null")
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", id.value())
                .update();
        if (marked > 0) publisher.publishEvent(new RoundTouched(id));
        return marked > 0;
    }

    private List<DongCode> silent(RoundId id) {
        RoundDetails round = rounds.of(id);
        Set<DongCode> heard = answers.heard(id);
        return round.dongs().stream().filter(dong -> !heard.contains(dong)).toList();
    }
}

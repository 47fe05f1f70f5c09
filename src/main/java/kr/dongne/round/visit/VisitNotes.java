package kr.dongne.round.visit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundScope;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What consultants found on their visits; a note that was written from an older one is refused, never put over a newer one. */
@Service
public class VisitNotes {

    /** The most characters that a note holds. */
    public static final int LONGEST = 8000;

    private final Visits visits;
    private final RoundScope scope;
    private final CurrentActor currentActor;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitNotes(
            Visits visits,
            RoundScope scope,
            CurrentActor currentActor,
            Transactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.visits = visits;
        this.scope = scope;
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the note of an own visit; the version must be the one that was read, 0 for the first. The new version.
     * Refuses with {@link StaleVersion}, with {@link NotFound} somebody else's visit.
     */
    @PreAuthorize(Access.SIGNED_IN)
    public long write(VisitId visit, long version, String text) {
        boolean writes =
                currentActor.get().is(Role.CONSULTANT) || currentActor.get().seesWholeDistrict();
        if (!writes) throw new NotFound();
        visits.of(visit);
        if (text.length() > LONGEST) throw new InvalidValue("shared.text.too-long", LONGEST);
        return transactions.call(() -> {
            if (version == 0) insert(visit, text);
            else update(visit, version, text);
            return version + 1;
        });
    }

    /** The notes of a round's visits, for the office; refuses a round that is not there. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public Map<VisitId, NoteRow> of(RoundId round) {
        scope.check(round);
        Map<VisitId, NoteRow> notes = new HashMap<>();
        jdbc.sql("""
                select n.visit_id, n.text, n.at, n.by_name from visit_note n join round_visit v on v.id = n.visit_id
                where v.round_id = :round
                """)
                .param("round", round.value())
                .query((row, number) -> notes.put(
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        new NoteRow(
                                row.getString("text"),
                                Objects.requireNonNull(DbTime.fromColumn(row.getObject("at", LocalDateTime.class))),
                                row.getString("by_name"))))
                .list();
        return notes;
    }

    private void insert(VisitId visit, String text) {
        int inserted = jdbc.sql("""
                insert ignore into visit_note (visit_id, version, text, at, by_name) values (:visit, 1, :text, :now, :by)
                """)
                .param("visit", visit.value())
                .param("text", text)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("by", currentActor.get().name())
                .update();
        if (inserted == 0) throw new StaleVersion();
    }

    private void update(VisitId visit, long version, String text) {
        int updated = jdbc.sql("""
                update visit_note set version = version + 1, text = :text, at = :now, by_name = :by
                where visit_id = :visit and version = :version
                """)
                .param("visit", visit.value())
                .param("version", version)
                .param("text", text)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("by", currentActor.get().name())
                .update();
        if (updated == 0) throw new StaleVersion();
    }
}

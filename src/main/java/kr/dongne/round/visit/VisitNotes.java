package kr.dongne.round.visit;

import java.time.Clock;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What consultants found on their visits; a note that was written from an older one is refused, never put over a newer one. */
@Service
public class VisitNotes {

    /** The most characters that a note holds. */
    public static final int LONGEST = 8000;

    private final Visits visits;
    private final CurrentActor currentActor;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitNotes(Visits visits, CurrentActor currentActor, Transactions transactions, JdbcClient jdbc, Clock clock) {
        this.visits = visits;
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

package kr.dongne.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How columns were matched the last time for the same headings; a guess from the headings when that is not known. */
@Component
class Mappings {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Dongs dongs;
    private final Clock clock;

    Mappings(JdbcClient jdbc, CurrentActor currentActor, Dongs dongs, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.dongs = dongs;
        this.clock = clock;
    }

    ColumnMapping of(List<String> headings) {
        return remembered(headings).orElseGet(() -> guess(headings));
    }

    void remember(List<String> headings, ColumnMapping mapping) {
        Actor actor = currentActor.get();
        if (actor.account() == null) return;
        jdbc.sql("""
                replace into roster_mapping (account_id, headings_digest, columns, fallback_dong, fallback_role, used_at)
                values (:account, :digest, :columns, :dong, :role, :now)
                """)
                .param("account", actor.account().value())
                .param("digest", digest(headings))
                .param("columns", mapping.write())
                .param("dong", mapping.dong() == null ? null : mapping.dong().value())
                .param("role", mapping.role() == null ? null : mapping.role().name())
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
    }

    private Optional<ColumnMapping> remembered(List<String> headings) {
        Actor actor = currentActor.get();
        if (actor.account() == null) return Optional.empty();
        return jdbc.sql("select * from roster_mapping where account_id = :account and headings_digest = :digest")
                .param("account", actor.account().value())
                .param("digest", digest(headings))
                .query((row, number) -> ColumnMapping.read(
                        row.getString("columns"), row.getString("fallback_dong"), row.getString("fallback_role")))
                .optional();
    }

    private ColumnMapping guess(List<String> headings) {
        var columns = Vocabulary.guess(headings);
        List<Dong> own = dongs.mine();
        boolean oneDong = own.size() == 1 && !columns.containsKey(RosterColumn.DONG);
        return new ColumnMapping(columns, oneDong ? own.getFirst().code() : null, null);
    }

    private static String digest(List<String> headings) {
        try {
            String text = CellTexts.join(headings);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package kr.dongne.round.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.shared.DongCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each dong received, round after round of one type: the rank of its wish and the hours. */
@Service
@Transactional(readOnly = true)
public class Fairness {

    private final JdbcClient jdbc;
    private final RoundQueries rounds;

    Fairness(JdbcClient jdbc, RoundQueries rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    /**
     * What a dong received in a round.
     *
     * @param wished whether it had wishes
     * @param visited whether it has a visit
     * @param rank which of its wishes that is, 1 the best; 0 none of them
     * @param minutes how long the visit is
     */
    public record Received(
            DongCode dong,
            RoundId round,
            String title,
            int planYear,
            boolean wished,
            boolean visited,
            int rank,
            int minutes) {

        /** Whether the dong got less than its first wish. */
        public boolean lost() {
            return wished && rank != 1;
        }
    }

    /** Of this round and the published rounds of its type before it, the oldest first, by dong. */
    @PreAuthorize(Access.DISTRICT)
    public Map<DongCode, List<Received>> of(RoundId id) {
        RoundDetails round = rounds.of(id);
        Map<DongCode, List<Received>> byDong = new TreeMap<>();
        round.dongs().forEach(dong -> byDong.put(dong, new ArrayList<>()));
        jdbc.sql("""
                select r.id, r.title, r.plan_year, d.dong_code, v.id visit_id, w.position,
                  exists (select 1 from round_wish any_wish
                          where any_wish.round_id = r.id and any_wish.dong_code = d.dong_code) wished,
                  coalesce(timestampdiff(minute, v.starts_at, v.ends_at), 0) minutes
                from dong_round r join round_dong d on d.round_id = r.id
                left join round_visit v on v.round_id = r.id and v.dong_code = d.dong_code and v.status = 'CONFIRMED'
                left join round_wish w on w.round_id = r.id and w.dong_code = d.dong_code and w.window_id = v.window_id
                where r.type = :type and r.status <> 'DRAFT' and r.first_day <= :until
                order by r.first_day, r.id, d.dong_code
                """)
                .param("type", round.draft().type().name())
                .param("until", round.draft().firstDay())
                .query(Fairness::received)
                .list()
                .forEach(one -> {
                    List<Received> ofDong = byDong.get(one.dong());
                    if (ofDong != null) ofDong.add(one);
                });
        return byDong;
    }

    /** The dongs that got less than their first wish when they were visited the last time for the same. */
    Set<DongCode> lostLastYear(RoundDetails round) {
        return of(round.id()).entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .filter(one -> !one.round().equals(round.id()))
                        .reduce((older, newer) -> newer)
                        .filter(Received::lost)
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                new DongCode(row.getString("dong_code")),
                new RoundId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getInt("plan_year"),
                row.getBoolean("wished"),
                row.getObject("visit_id", UUID.class) != null,
                row.getInt("position"),
                row.getInt("minutes"));
    }
}

package kr.dongne.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answered, asked and came in rounds that are long over, and what was written: who was visited when stays. */
@Component
class RoundDisposal implements Disposal {

    private static final String DUE = """
            from dong_round r where r.last_day < :before and (r.contact_name is not null or r.contact_phone is not null
              or exists (select 1 from round_answer a where a.round_id = r.id and a.by_name <> '')
              or exists (select 1 from round_assignment s where s.round_id = r.id and s.by_name <> '')
              or exists (select 1 from visit_note n join round_visit v on v.id = n.visit_id where v.round_id = r.id))
            """;

    private static final List<String> DISPOSALS = List.of(
            "update dong_round set contact_name = null, contact_phone = null, version = version + 1 where id in (:rounds)",
            "update round_answer set by_name = '', note = null, by_account = null where round_id in (:rounds)",
            "update round_cannot set reason = '-' where round_id in (:rounds)",
            "delete from round_attendee where round_id in (:rounds)",
            "update round_visit set reason = null, by_account = null where round_id in (:rounds)",
            "delete n from visit_note n join round_visit v on v.id = n.visit_id where v.round_id in (:rounds)",
            "update round_decline set text = '', by_name = '' where round_id in (:rounds)",
            "update round_pin set reason = null where round_id in (:rounds)",
            "update round_assignment set by_name = '', explanations = null where round_id in (:rounds)",
            "update round_swap set asked_by = '', answered_by = null where round_id in (:rounds)");

    private final JdbcClient jdbc;

    RoundDisposal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "round";
    }

    @Override
    public int usualMonths() {
        return 60;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) " + DUE)
                .param("before", day(before))
                .query(Integer.class)
                .single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        List<UUID> rounds = jdbc.sql("select r.id " + DUE + " limit :most")
                .param("before", day(before))
                .param("most", atMost)
                .query(UUID.class)
                .list();
        if (rounds.isEmpty()) return 0;
        DISPOSALS.forEach(
                statement -> jdbc.sql(statement).param("rounds", rounds).update());
        return rounds.size();
    }

    private static LocalDate day(Instant before) {
        return LocalDate.ofInstant(before, TimeSlot.SEOUL);
    }
}

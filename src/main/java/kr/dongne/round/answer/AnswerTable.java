package kr.dongne.round.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kr.dongne.people.PersonId;
import kr.dongne.round.RoundId;
import kr.dongne.round.window.WindowId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the dongs' answers: four statements read all of a round. */
@Component
class AnswerTable {

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(
            DongCode dong,
            long version,
            boolean evening,
            @Nullable String note,
            boolean byPhone,
            Instant at,
            String by) {}

    /** Locks the dong of the round until the transaction ends: two who answer for it do so one after the other. */
    void lock(RoundId round, DongCode dong) {
        jdbc.sql("select dong_code from round_dong where round_id = :round and dong_code = :dong for update")
                .param("round", round.value())
                .param("dong", dong.value())
                .query(String.class)
                .optional();
    }

    Optional<DongAnswer> of(RoundId round, DongCode dong) {
        return Optional.ofNullable(of(round, List.of(dong)).get(dong));
    }

    /** The dongs that said something, or took a window. */
    Set<DongCode> heard(RoundId round) {
        return new HashSet<>(jdbc.sql("""
                select dong_code from round_answer where round_id = :round
                union select dong_code from round_visit where round_id = :round and active = 1
                """)
                .param("round", round.value())
                .query((row, number) -> new DongCode(row.getString(1)))
                .list());
    }

    Map<DongCode, DongAnswer> of(RoundId round, Collection<DongCode> dongs) {
        Map<DongCode, DongAnswer> answers = new TreeMap<>();
        if (dongs.isEmpty()) return answers;
        Map<DongCode, List<WindowId>> wishes = new HashMap<>();
        Map<DongCode, Map<WindowId, String>> cannot = new HashMap<>();
        Map<DongCode, Set<PersonId>> attendees = new HashMap<>();
        each("round_wish", " order by position", round, dongs, (dong, row) -> wishes.computeIfAbsent(
                        dong, fresh -> new ArrayList<>())
                .add(window(row)));
        each("round_cannot", "", round, dongs, (dong, row) -> cannot.computeIfAbsent(dong, fresh -> new HashMap<>())
                .put(window(row), row.getString("reason")));
        each("round_attendee", "", round, dongs, (dong, row) -> attendees
                .computeIfAbsent(dong, fresh -> new HashSet<>())
                .add(new PersonId(row.getObject("person_id", UUID.class))));
        for (Head head : heads(round, dongs))
            answers.put(
                    head.dong(),
                    new DongAnswer(
                            head.dong(),
                            head.version(),
                            new AnswerDraft(
                                    wishes.getOrDefault(head.dong(), List.of()),
                                    cannot.getOrDefault(head.dong(), Map.of()),
                                    attendees.getOrDefault(head.dong(), Set.of()),
                                    head.evening(),
                                    head.note(),
                                    head.byPhone()),
                            head.at(),
                            head.by()));
        return answers;
    }

    private interface RowOfDong {
        void take(DongCode dong, ResultSet row) throws SQLException;
    }

    private void each(String table, String order, RoundId round, Collection<DongCode> dongs, RowOfDong reader) {
        jdbc.sql("select * from " + table + " where round_id = :round and dong_code in (:dongs)" + order)
                .param("round", round.value())
                .param("dongs", values(dongs))
                .query(row -> {
                    reader.take(new DongCode(row.getString("dong_code")), row);
                });
    }

    private List<Head> heads(RoundId round, Collection<DongCode> dongs) {
        return jdbc.sql("select * from round_answer where round_id = :round and dong_code in (:dongs)")
                .param("round", round.value())
                .param("dongs", values(dongs))
                .query((row, number) -> new Head(
                        new DongCode(row.getString("dong_code")),
                        row.getLong("version"),
                        row.getBoolean("evening"),
                        row.getString("note"),
                        row.getBoolean("by_phone"),
                        Objects.requireNonNull(DbTime.fromColumn(row.getObject("answered_at", LocalDateTime.class))),
                        row.getString("by_name")))
                .list();
    }

    /** Puts the answer in the place of the former one. */
    void write(RoundId round, DongAnswer answer, @Nullable UUID account) {
        AnswerDraft said = answer.said();
        jdbc.sql("""
                insert into round_answer (round_id, dong_code, version, evening, note, answered_at, by_account, by_name, by_phone)
                values (:round, :dong, :version, :evening, :note, :at, :account, :by, :byPhone)
                on duplicate key update version = values(version), evening = values(evening), note = values(note),
                  answered_at = values(answered_at), by_account = values(by_account), by_name = values(by_name),
                  by_phone = values(by_phone)
                """)
                .param("round", round.value())
                .param("dong", answer.dong().value())
                .param("version", answer.version())
                .param("evening", said.evening())
                .param("note", said.note())
                .param("at", DbTime.toColumn(answer.at()))
                .param("account", account)
                .param("by", answer.by())
                .param("byPhone", said.byPhone())
                .update();
        clear(round, answer.dong());
        int position = 0;
        for (WindowId wish : said.wishes())
            insert(
                    "round_wish (round_id, dong_code, window_id, position)",
                    round,
                    answer.dong(),
                    wish.value(),
                    ++position);
        said.cannot()
                .forEach((window, reason) -> insert(
                        "round_cannot (round_id, dong_code, window_id, reason)",
                        round,
                        answer.dong(),
                        window.value(),
                        reason));
        for (PersonId person : said.attendees())
            jdbc.sql("insert into round_attendee (round_id, dong_code, person_id) values (:round, :dong, :person)")
                    .param("round", round.value())
                    .param("dong", answer.dong().value())
                    .param("person", person.value())
                    .update();
    }

    private void clear(RoundId round, DongCode dong) {
        for (String table : List.of("round_wish", "round_cannot", "round_attendee"))
            jdbc.sql("delete from " + table + " where round_id = :round and dong_code = :dong")
                    .param("round", round.value())
                    .param("dong", dong.value())
                    .update();
    }

    private void insert(String columns, RoundId round, DongCode dong, UUID window, Object value) {
        jdbc.sql("insert into " + columns + " values (:round, :dong, :window, :value)")
                .param("round", round.value())
                .param("dong", dong.value())
                .param("window", window)
                .param("value", value)
                .update();
    }

    private static WindowId window(ResultSet row) throws SQLException {
        return new WindowId(row.getObject("window_id", UUID.class));
    }

    private static List<String> values(Collection<DongCode> dongs) {
        return dongs.stream().map(DongCode::value).toList();
    }
}

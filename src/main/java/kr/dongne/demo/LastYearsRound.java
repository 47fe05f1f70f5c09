package kr.dongne.demo;

import java.util.List;
import java.util.UUID;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A round that was over before the demo began: no command makes a past, so its answers and visits are written as rows. */
@Component
class LastYearsRound {

    private static final String BY = "구청 담당자";

    private final RoundQueries rounds;
    private final Windows windows;
    private final JdbcClient jdbc;

    LastYearsRound(RoundQueries rounds, Windows windows, JdbcClient jdbc) {
        this.rounds = rounds;
        this.windows = windows;
        this.jdbc = jdbc;
    }

    /** Every dong was visited; each third got a window that was not its first wish. */
    void finish(RoundId id) {
        RoundDetails round = rounds.of(id);
        List<WindowRow> open = windows.of(id).stream().filter(WindowRow::open).toList();
        List<DongCode> dongs = round.dongs();
        for (int dong = 0; dong < dongs.size(); dong++) {
            WindowRow got = open.get(dong);
            WindowRow other = open.get((dong + 1) % open.size());
            boolean lost = dong % 3 == 2;
            answer(id, dongs.get(dong), lost ? other : got, lost ? got : other);
            visit(id, dongs.get(dong), got, round.draft().teams().get(dong % 2).id());
        }
        jdbc.sql(
                        "update dong_round set status = 'CLOSED', published_at = first_day, closed_at = last_day where id = :id")
                .param("id", id.value())
                .update();
    }

    private void answer(RoundId round, DongCode dong, WindowRow first, WindowRow second) {
        jdbc.sql("""
                insert into round_answer (round_id, dong_code, version, evening, answered_at, by_name, by_phone)
                values (:round, :dong, 1, false, '2023-05-10 03:00:00', :by, false)
                """)
                .param("round", round.value())
                .param("dong", dong.value())
                .param("by", BY)
                .update();
        wish(round, dong, first, 1);
        wish(round, dong, second, 2);
    }

    private void wish(RoundId round, DongCode dong, WindowRow window, int position) {
        jdbc.sql("""
                insert into round_wish (round_id, dong_code, position, window_id)
                values (:round, :dong, :position, :window)
                """)
                .param("round", round.value())
                .param("dong", dong.value())
                .param("position", position)
                .param("window", window.id().value())
                .update();
    }

    private void visit(RoundId round, DongCode dong, WindowRow window, UUID team) {
        jdbc.sql("""
                insert into round_visit (id, version, round_id, dong_code, window_id, seat, team_id, starts_at, ends_at,
                                         status, created_at)
                values (:id, 1, :round, :dong, :window, 1, :team, :start, :end, 'CONFIRMED', '2023-05-15 03:00:00')
                """)
                .param("id", Uuid7.next())
                .param("round", round.value())
                .param("dong", dong.value())
                .param("window", window.id().value())
                .param("team", team)
                .param("start", window.slot().start())
                .param("end", window.slot().end())
                .update();
    }
}

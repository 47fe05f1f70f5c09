package kr.dongne.assignment;

import static kr.dongne.assignment.Given.away;
import static kr.dongne.assignment.Given.party;
import static kr.dongne.assignment.Given.problem;
import static kr.dongne.assignment.Given.team;
import static kr.dongne.assignment.Given.window;
import static kr.dongne.assignment.Given.windowKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

    private static List<Party> dongs(int many) {
        return IntStream.range(0, many).mapToObj(Given::party).toList();
    }

    @Test
    void tenDongsInNineDaysNeedADayWithTwo() {
        Feasibility found = Feasibility.check(Given.source());

        assertThat(found.possible()).isTrue();
        assertThat(found.certain()).isTrue();
        assertThat(found.workingDays()).isEqualTo(9);
        assertThat(found.days()).hasSize(10);
        assertThat(found.busiestDayAtLeast()).isEqualTo(2);
        assertThat(found.beyondOneADayAtLeast()).isEqualTo(1);
        assertThat(found.relaxations()).isEmpty();
    }

    @Test
    void oneVisitADayIsTooFewAndASecondIsEnough() {
        Problem source = Given.source();
        Feasibility found = Feasibility.check(problem(source.parties(), List.of(team(0, 1, 0)), source.windows()));

        assertThat(found.possible()).isFalse();
        assertThat(found.visits()).isEqualTo(9);
        assertThat(found.certain()).isTrue();
        assertThat(found.relaxations())
                .filteredOn(relaxation -> relaxation.kind() == Relaxation.Kind.MORE_VISITS_A_DAY)
                .singleElement()
                .satisfies(relaxation -> {
                    assertThat(relaxation.by()).isEqualTo(1);
                    assertThat(relaxation.visits()).isEqualTo(10);
                });
        assertThat(found.relaxations())
                .filteredOn(relaxation -> relaxation.kind() == Relaxation.Kind.OPEN_WINDOWS)
                .singleElement()
                .satisfies(relaxation -> assertThat(relaxation.by()).isEqualTo(1));
    }

    @Test
    void theWayTheMarksAndTheAbsencesAreNamed() {
        var tight = List.of(window(0, 0, 10), window(1, 0, 12));
        assertThat(Feasibility.check(problem(dongs(2), List.of(team(0, 2, 0)), tight))
                        .relaxations())
                .anySatisfy(relaxation -> {
                    assertThat(relaxation.kind()).isEqualTo(Relaxation.Kind.SHORTER_WAY);
                    assertThat(relaxation.by()).isEqualTo(30);
                    assertThat(relaxation.visits()).isEqualTo(2);
                });

        var days = List.of(window(0, 0, 10), window(1, 1, 10));
        var marked = List.of(party(0).withCannot(windowKey(0)), party(1).withCannot(windowKey(0)));
        assertThat(Feasibility.check(problem(marked, List.of(team(0, 1, 0)), days))
                        .relaxations())
                .anySatisfy(relaxation -> {
                    assertThat(relaxation.kind()).isEqualTo(Relaxation.Kind.FEWER_MARKS);
                    assertThat(relaxation.dongs()).hasSize(1);
                });

        assertThat(Feasibility.check(problem(dongs(2), List.of(away(team(0, 1, 0), 0)), days))
                        .relaxations())
                .anySatisfy(relaxation -> {
                    assertThat(relaxation.kind()).isEqualTo(Relaxation.Kind.NO_ABSENCE);
                    assertThat(relaxation.teams()).hasSize(1);
                });
    }
}

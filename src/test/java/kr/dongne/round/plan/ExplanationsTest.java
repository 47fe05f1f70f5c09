package kr.dongne.round.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kr.dongne.access.Role;
import kr.dongne.assignment.Explanation;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.answer.AnswerDraft;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.window.WindowId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Patience;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In a round of a hundred dongs each is explained when it is asked for. */
@DongneTest
class ExplanationsTest {

    private static final int DONGS = 100;
    private static final int TEAMS = 8;

    @Autowired
    Explanations explanations;

    @Autowired
    Assignments assignments;

    @Autowired
    ApplicationContext beans;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aDongOfALargeRoundIsExplainedOnDemand() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        var fixture = new RoundFixture(beans);
        DongCode[] dongs = fixture.dongs(DONGS);
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, TEAMS, dongs));
        WindowId wanted = fixture.window(round, "2030-05-28T14:00");
        WindowId second = fixture.window(round, "2030-05-29T10:00");
        for (DongCode dong : List.of(dongs).subList(0, 2 * TEAMS))
            beans.getBean(DongAnswers.class).answer(round, dong, 0, AnswerDraft.wishing(wanted, second));
        assertThatThrownBy(() -> explanations.of(round, dongs[0])).isInstanceOf(NotFound.class);
        assignments.start(round, false);
        Patience.until(
                () -> assignments.newest(round).filter(row -> !row.running()).isPresent());
        AssignmentRow result = assignments.newest(round).orElseThrow();
        assertThat(result.explanations()).isEmpty();
        DongCode late = IntStream.range(0, 2 * TEAMS)
                .mapToObj(number -> dongs[number])
                .filter(dong -> !result.placements().get(dong).window().equals(wanted))
                .findFirst()
                .orElseThrow();

        assertThat(explanations.of(round, late)).isEqualTo(new Why(null, false));
        explanations.find(round, late);
        explanations.find(round, late);
        Patience.until(() -> explanations.of(round, late).explanation() != null);

        Explanation found = explanations.of(round, late).explanation();
        Reasons.Words words = beans.getBean(Reasons.class)
                .of(beans.getBean(RoundQueries.class).of(round), Locale.KOREAN);
        assertThat(words.sentence(found)).startsWith("2지망.").contains("1지망");
        assertThat(words.alternatives(found)).isNotEmpty();
        assertThatThrownBy(() -> explanations.of(round, RoundFixture.GASAN)).isInstanceOf(NotFound.class);
    }
}

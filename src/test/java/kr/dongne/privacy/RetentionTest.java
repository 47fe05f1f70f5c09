package kr.dongne.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kr.dongne.accesslog.ChainCheck;
import kr.dongne.accesslog.LogVerification;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo, three years on: nothing of the people of old is left anywhere (every column of every table is searched, the kept
 * mails, and what the console printed), those of today are untouched, and every count is what it was.
 */
@ExtendWith(OutputCaptureExtension.class)
@Import(ThreeYears.class)
@DongneTest(properties = {"dongne.demo=true", "dongne.clock=2027-06-01T01:00:00Z"})
class RetentionTest {

    @Autowired
    Retention retention;

    @Autowired
    DisposalWork work;

    @Autowired
    LogVerification verification;

    @Autowired
    ThreeYears threeYears;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void years() {
        threeYears.fill();
        Admins.first();
        verification.verify();
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void afterADisposalNothingPersonalIsLeftPastItsPeriodAndCountsAreTheSame(CapturedOutput output) {
        Map<String, Long> before = threeYears.counts();
        assertThat(threeYears.placesOf(threeYears.oldTraces()))
                .as("the search finds what is there, also where imports and requests are")
                .anyMatch(place -> place.contains("person.name"))
                .anyMatch(place -> place.contains("roster_line.raw"))
                .anyMatch(place -> place.contains("person_intake.old_note"))
                .anyMatch(place -> place.contains("subject_request.requester"));
        List<String> current = threeYears.placesOf(threeYears.currentTraces());

        UUID run = retention.prepare();
        Admins.second();
        retention.approve(run);
        while (work.batch()) Thread.onSpinWait();

        assertThat(retention.disposals().getFirst().state()).isEqualTo(DisposalRow.State.DONE);
        assertThat(threeYears.placesOf(threeYears.oldTraces())).isEmpty();
        assertThat(threeYears.placesOf(threeYears.currentTraces())).containsAll(current);
        LoggerFactory.getLogger(RetentionTest.class).info("the disposal is over");
        assertThat(output.getAll())
                .as("what the console printed, all of it")
                .contains("the disposal is over")
                .doesNotContain(threeYears.oldTraces())
                .doesNotContain(threeYears.currentTraces());
        assertThat(threeYears.counts()).isEqualTo(before);
        assertThat(retention.periods())
                .allSatisfy(period -> assertThat(period.due()).as(period.kind()).isZero());
        assertThat(new ChainCheck(jdbc).verdict().firstBreak()).isNull();
        assertThat(new ChainCheck(jdbc).verdict().disposedThrough()).isPositive();
        assertThat(threeYears.linksOfCurrentPeopleToOldEvents()).isZero();
    }

    @Test
    void theRecordSaysHowMuchWentAndStays() {
        UUID run = retention.prepare();
        Admins.second();
        retention.approve(run);
        while (work.batch()) Thread.onSpinWait();

        DisposalRow record = retention.disposals().getFirst();
        assertThat(record.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.disposed()).as(step.kind()).isEqualTo(step.expected()));
        for (String attempt : List.of("update disposal_run set note = 'x'", "delete from disposal_run"))
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoeverPreparedADisposalCannotApproveIt() {
        UUID run = retention.prepare();

        assertThatThrownBy(() -> retention.approve(run)).isInstanceOf(PrivacyProblem.SecondPersonNeeded.class);
        assertThatThrownBy(() -> retention.prepare()).isInstanceOf(PrivacyProblem.RunUnderWay.class);
        assertThat(work.batch()).as("nothing goes before the decision").isFalse();
        assertThatThrownBy(() -> jdbc.sql("update disposal_run set state = 'APPROVED', decided_by = prepared_by")
                        .update())
                .as("not even by SQL")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRefusedDisposalTakesNothing() {
        List<String> there = threeYears.placesOf(threeYears.oldTraces());
        UUID run = retention.prepare();
        Admins.second();
        retention.refuse(run, "감사 자료로 필요");

        assertThat(work.batch()).isFalse();
        assertThat(threeYears.placesOf(threeYears.oldTraces())).isEqualTo(there);
        assertThatThrownBy(() -> retention.approve(run)).isInstanceOf(PrivacyProblem.NotNow.class);
    }

    @Test
    void aDisposalThatWasInterruptedGoesOn() {
        UUID run = retention.prepare();
        Admins.second();
        retention.approve(run);
        assertThat(work.batch()).isTrue();
        List<Integer> soFar = new ArrayList<>();
        retention.disposals().getFirst().steps().forEach(step -> soFar.add(step.disposed()));

        while (work.batch()) Thread.onSpinWait();

        assertThat(soFar.getFirst()).isPositive();
        assertThat(retention.disposals().getFirst().steps())
                .allSatisfy(step -> assertThat(step.finished()).isTrue());
        assertThat(threeYears.placesOf(threeYears.oldTraces())).isEmpty();
    }

    @Test
    void theLogKeepsWhatIsNotPastItsPeriodEvenWhileADisposalIsUnderWay() {
        UUID run = retention.prepare();
        Admins.second();
        retention.approve(run);
        Instant recent = clock.instant();

        assertThatThrownBy(() -> jdbc.sql("delete from access_log where at > :recent")
                        .param(
                                "recent",
                                LocalDateTime.ofInstant(recent, ZoneOffset.UTC).minusDays(1))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPeriodHasItsLowerLimit() {
        assertThatThrownBy(() -> retention.change("access-log", 11)).isInstanceOf(PrivacyProblem.PeriodTooShort.class);
        assertThatThrownBy(() -> retention.change("account", 12)).isInstanceOf(PrivacyProblem.PeriodTooShort.class);
        retention.change("access-log", 12);

        assertThat(retention.periods())
                .filteredOn(period -> period.kind().equals("access-log"))
                .extracting(PeriodRow::months)
                .containsExactly(12);
    }

    @Test
    void everyKindHasAName() {
        Map<String, String> names = new TreeMap<>();
        Set<String> kinds =
                Set.copyOf(retention.periods().stream().map(PeriodRow::kind).toList());
        var bundle = ResourceBundle.getBundle("i18n/privacy", Locale.ROOT);
        kinds.forEach(kind -> names.put(kind, bundle.getString("privacy.kind." + kind + ".what")));

        assertThat(names).hasSize(15);
    }
}

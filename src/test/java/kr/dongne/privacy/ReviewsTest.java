package kr.dongne.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DongneTest(properties = "dongne.clock=2024-06-10T01:00:00Z")
class ReviewsTest {

    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final String GASAN = "1154551000";
    private static final String DOKSAN = "1154561000";
    private static final UUID WORKER = UUID.fromString("01900000-0000-7000-8000-0000000000b1");

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueries queries;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void administrator() {
        Admins.first();
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void aQuietMonthHasNoFindings() {
        row("2024-05-07T10:00", "PEOPLE_LISTED", 50, null, "10.0.0.1");

        ReviewDetails review = queries.of(reviews.prepare(MAY));

        assertThat(review.findings()).isEmpty();
        assertThat(review.row().rows()).isEqualTo(1);
        assertThat(review.row().state()).isEqualTo(ReviewRow.State.PREPARED);
    }

    @Test
    void aThousandPeopleInADayAreABulkReadAndFewerAreNot() {
        for (int page = 0; page < 20; page++) row("2024-05-07T10:00", "PEOPLE_LISTED", 50, null, "10.0.0.1");
        for (int page = 0; page < 19; page++) row("2024-05-08T10:00", "PEOPLE_LISTED", 50, null, "10.0.0.1");

        assertThat(findings(AnomalyRule.BULK_READ)).singleElement().satisfies(finding -> {
            assertThat(finding.day()).isEqualTo(LocalDate.of(2024, 5, 7));
            assertThat(finding.people()).isEqualTo(1000);
            assertThat(finding.occurrences()).isEqualTo(20);
        });
    }

    @Test
    void nightIsNightInSeoul() {
        row("2024-05-07T22:30", "PERSON_READ", 1, null, "10.0.0.1");
        row("2024-05-09T05:59", "PERSON_READ", 1, null, "10.0.0.1");
        row("2024-05-10T06:00", "PERSON_READ", 1, null, "10.0.0.1");
        row("2024-05-11T23:00", "SIGN_IN", 0, null, "10.0.0.1");

        assertThat(findings(AnomalyRule.AT_NIGHT))
                .extracting(FindingRow::day)
                .containsExactly(LocalDate.of(2024, 5, 7), LocalDate.of(2024, 5, 9));
    }

    @Test
    void peopleOfAnotherDongAreFoundByTheirAffiliations() {
        UUID own = person("김가산", GASAN);
        UUID stranger = person("이독산", DOKSAN);
        insert("2024-05-07T10:00", "PERSON_READ", List.of(own), GASAN, "10.0.0.1");
        insert("2024-05-08T10:00", "PERSON_READ", List.of(own, stranger), GASAN, "10.0.0.1");
        insert("2024-05-09T10:00", "PERSON_READ", List.of(stranger), GASAN + "," + DOKSAN, "10.0.0.1");

        assertThat(findings(AnomalyRule.OTHER_DONG)).singleElement().satisfies(finding -> {
            assertThat(finding.day()).isEqualTo(LocalDate.of(2024, 5, 8));
            assertThat(finding.people()).isEqualTo(1);
        });
    }

    @Test
    void manyDownloadsFailuresAndPlacesAreFound() {
        for (int number = 0; number < 10; number++) {
            row("2024-05-07T10:00", "DOCUMENT_DOWNLOADED", 5, null, "10.0.0.1");
            row("2024-05-08T10:00", "SIGN_IN_FAILED", 0, null, "10.0.0.1");
        }
        for (int number = 0; number < 4; number++) row("2024-05-09T10:00", "SIGN_IN", 0, null, "10.0.0." + number);
        UUID review = reviews.prepare(MAY);

        assertThat(queries.of(review).findings())
                .extracting(FindingRow::rule)
                .containsExactlyInAnyOrder(
                        AnomalyRule.MANY_DOWNLOADS, AnomalyRule.FAILED_SIGN_INS, AnomalyRule.MANY_PLACES);
    }

    @Test
    void whatHappenedInAnotherMonthIsNotThisMonths() {
        row("2024-04-30T23:59", "PERSON_READ", 1, null, "10.0.0.1");
        row("2024-06-01T00:00", "PERSON_READ", 1, null, "10.0.0.1");

        assertThat(findings(AnomalyRule.AT_NIGHT)).isEmpty();
    }

    @Test
    void aReviewGoesThroughTwoHandsAndThenStays() {
        row("2024-05-07T22:30", "PERSON_READ", 1, null, "10.0.0.1");
        UUID id = reviews.prepare(MAY);
        assertThatThrownBy(() -> reviews.submit(id, "이상 없음")).isInstanceOf(PrivacyProblem.FindingsOpen.class);
        UUID finding = queries.of(id).findings().getFirst().id();
        reviews.comment(new CommentFinding(finding, FindingRow.Verdict.EXPLAINED, "행사 전날 명단 확인"));
        reviews.submit(id, "이상 없음");

        assertThat(queries.of(id).mayBeSignedByMe()).isFalse();
        assertThatThrownBy(() -> reviews.sign(id)).isInstanceOf(PrivacyProblem.SecondPersonNeeded.class);
        Admins.second();
        assertThat(queries.of(id).mayBeSignedByMe()).isTrue();
        reviews.sign(id);

        assertThat(queries.of(id).row().state()).isEqualTo(ReviewRow.State.SIGNED);
        assertThatThrownBy(() -> reviews.sign(id)).isInstanceOf(PrivacyProblem.NotNow.class);
        assertThatThrownBy(() -> reviews.comment(new CommentFinding(finding, FindingRow.Verdict.FOLLOW_UP, "다시")))
                .isInstanceOf(PrivacyProblem.NotNow.class);
        for (String attempt : List.of(
                "update log_review set summary = 'x'",
                "update log_finding set comment = 'x'",
                "delete from log_finding",
                "delete from log_review"))
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoOnlyCommentedCannotSignEither() {
        row("2024-05-07T22:30", "PERSON_READ", 1, null, "10.0.0.1");
        UUID id = reviews.prepare(MAY);
        Admins.second();
        reviews.comment(
                new CommentFinding(queries.of(id).findings().getFirst().id(), FindingRow.Verdict.EXPLAINED, "확인"));
        Admins.first();
        reviews.submit(id, "이상 없음");
        Admins.second();

        assertThatThrownBy(() -> reviews.sign(id)).isInstanceOf(PrivacyProblem.SecondPersonNeeded.class);
    }

    @Test
    void whatIsSentBackCanBeCommentedAgain() {
        UUID id = reviews.prepare(MAY);
        reviews.submit(id, "이상 없음");
        Admins.second();
        reviews.sendBack(id, "출장 일정과 맞추어 볼 것");

        assertThat(queries.of(id).row().state()).isEqualTo(ReviewRow.State.PREPARED);
        assertThat(queries.of(id).row().returnedNote()).contains("출장");
    }

    @Test
    void aMonthIsReviewedOnceAndOnlyWhenItIsOver() {
        reviews.prepare(MAY);

        assertThatThrownBy(() -> reviews.prepare(MAY)).isInstanceOf(PrivacyProblem.ReviewedAlready.class);
        assertThatThrownBy(() -> reviews.prepare(YearMonth.of(2024, 6)))
                .isInstanceOf(PrivacyProblem.MonthNotOver.class);
    }

    @Test
    void theReviewIsPrinted() {
        row("2024-05-07T22:30", "PERSON_READ", 1, null, "10.0.0.1");

        assertThat(new String(
                        queries.print(reviews.prepare(MAY), Locale.KOREAN).content(),
                        0,
                        5,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private List<FindingRow> findings(AnomalyRule rule) {
        return queries.of(reviews.prepare(MAY)).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    private UUID person(String name, String dong) {
        return SignedIn.call(Role.DISTRICT_OFFICER, () -> people.register(new RegisterPerson(
                        name,
                        null,
                        false,
                        null,
                        null,
                        List.of(new NewAffiliation(
                                AffiliationRole.CHAIR, new DongCode(dong), LocalDate.of(2024, 1, 1), null))))
                .value());
    }

    private void row(String seoul, String task, int people, @Nullable String dongs, String address) {
        List<UUID> ids = IntStream.range(0, people)
                .mapToObj(number -> new UUID(7, number))
                .toList();
        insert(seoul, task, ids, dongs, address);
    }

    private void insert(String seoul, String task, List<UUID> ids, @Nullable String dongs, String address) {
        jdbc.sql("""
                insert into access_log (at, account_id, actor, dongs, source_address, task, outcome, subject_count, subject_ids)
                values (:at, :account, 'DONG_OFFICIAL', :dongs, :address, :task, 'OK', :count, :ids)
                """)
                .param("at", LocalDateTime.parse(seoul).minusHours(9))
                .param("account", WORKER)
                .param("dongs", dongs)
                .param("address", address)
                .param("task", task)
                .param("count", ids.size())
                .param("ids", ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")))
                .update();
    }
}

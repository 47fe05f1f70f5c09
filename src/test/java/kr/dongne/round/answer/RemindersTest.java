package kr.dongne.round.answer;

import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.OutboxState;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.visit.FirstCome;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Silent dongs are reminded before the deadline and their officials told after it, each once. */
@DongneTest
class RemindersTest {

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderWatch watch;

    @Autowired
    DongAnswers answers;

    @Autowired
    RoundMails mails;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    private RoundId round;

    @BeforeEach
    void aRoundThatTwoDongsWereAskedFor() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        var fixture = new RoundFixture(beans);
        fixture.staff("council", Role.COUNCIL_OFFICER, GASAN);
        fixture.staff("official", Role.DONG_OFFICIAL, GASAN);
        fixture.staff("doksan", Role.COUNCIL_OFFICER, DOKSAN_1);
        round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN, DOKSAN_1));
        answers.answer(round, DOKSAN_1, 0, AnswerDraft.wishing(fixture.window(round, "2030-05-28T14:00")));
        SignedIn.asSystem();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void nothingIsSentLongBeforeTheDeadline() {
        assertThat(reminders.remindAndEscalate()).isZero();
    }

    @Test
    void theSilentAreRemindedOnceTwoDaysBefore() {
        deadlineIn(47);

        watch.once();

        assertThat(sent("REMINDED")).containsExactlyInAnyOrder("council@example.test", "official@example.test");
        assertThat(reminders.remindAndEscalate()).isZero();
    }

    @Test
    void aDongThatTookAWindowIsNotSilent() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        var fixture = new RoundFixture(beans);
        jdbc.sql("update dong_round set policy = 'FIRST_COME'").update();
        beans.getBean(FirstCome.class).take(round, GASAN, fixture.window(round, "2030-05-29T10:00"));
        assertThat(answers.silent(round)).isEmpty();
        SignedIn.asSystem();
        deadlineIn(47);

        assertThat(reminders.remindAndEscalate()).isZero();
    }

    @Test
    void afterTheDeadlineTheOfficialIsTold() {
        deadlineIn(-1);

        assertThat(reminders.remindAndEscalate()).isEqualTo(1);

        assertThat(sent("ESCALATED")).containsExactly("official@example.test");
        assertThat(reminders.remindAndEscalate()).isZero();
    }

    @Test
    void aReminderThatAnAnswerOvertookIsNotWrittenAndNobodyWhoLeftGetsOne() {
        deadlineIn(47);
        reminders.remindAndEscalate();
        OutboxRow reminder = rows("REMINDED").getFirst();
        Optional<RenderedMail> written = mails.render(reminder);
        assertThat(written.orElseThrow().text())
                .contains("/sign-in/link/", "님만 쓰는 단추")
                .contains("가산동", "찾아가는 컨설팅");

        jdbc.sql("update permission_grant set revoked_at = now(6) where dong_code = :dong")
                .param("dong", GASAN.value())
                .update();
        assertThat(mails.render(reminder)).isEmpty();
        jdbc.sql("update permission_grant set revoked_at = null").update();
        SignedIn.call(
                Role.COUNCIL_OFFICER,
                () -> {
                    answers.answer(round, GASAN, 0, AnswerDraft.wishing());
                    return true;
                },
                GASAN.value());

        assertThat(mails.render(reminder)).isEmpty();
    }

    private void deadlineIn(int hours) {
        jdbc.sql("update dong_round set answer_deadline = :deadline")
                .param("deadline", LocalDateTime.now(TimeSlot.SEOUL).plusHours(hours))
                .update();
    }

    private List<String> sent(String kind) {
        return rows(kind).stream().map(row -> row.recipient().value()).toList();
    }

    private List<OutboxRow> rows(String kind) {
        return SignedIn.call(Role.DISTRICT_OFFICER, () -> outbox.list(Set.of(OutboxState.QUEUED), 0, 100)).stream()
                .filter(row -> row.kind() == MailKind.ROUND
                        && String.valueOf(row.note()).startsWith(kind))
                .toList();
    }
}

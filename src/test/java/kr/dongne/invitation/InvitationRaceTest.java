package kr.dongne.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dongne.access.Role;
import kr.dongne.event.EventId;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people at the same button: nobody is invited twice, no answer is lost, no answer outlives a change of time. */
@InvitationTest
class InvitationRaceTest {

    private static final int AT_ONCE = 6;
    private static final int ROUNDS = 8;

    @Autowired
    Town town;

    @Autowired
    Invitations invitations;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoeverPressesSendTogetherInvitesEverybodyOnce() throws Exception {
        for (int person = 0; person < 20; person++)
            town.chair("김" + person, "kim" + person + "@people.test", Town.GASAN);
        EventId event = town.workshop();
        town.send(event);
        town.chair("최늦음", "choi@people.test", Town.DOKSAN);
        long version = town.details(event).version();

        atOnce(number -> town.asOfficer(() -> invitations.send(event, version)));

        assertThat(town.rows(event)).hasSize(21);
        assertThat(town.waiting(event)).hasSize(21);
    }

    @Test
    void proxiesNamedTogetherLeaveOneStanding() throws Exception {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.sentWorkshop();
        InvitationId kim = town.row(event, "김가산").id();

        for (int round = 0; round < ROUNDS; round++)
            atOnce(number -> {
                var proxy = new ProxyPerson("대리" + number, null, new EmailAddress("p" + number + "@people.test"));
                town.officer(() -> answers.answerByStaff(
                        kim, new AnswerByStaff(PartStat.DELEGATED, AnswerSource.PHONE, null, proxy)));
                return true;
            });

        assertThat(town.rows(event)).hasSize(2);
        assertThat(town.row(event, "김가산").proxyName()).startsWith("대리");
    }

    @Test
    void anAnswerNeverOutlivesAChangeOfTime() throws Exception {
        town.chair("김가산", "kim@people.test", Town.GASAN);
        EventId event = town.sentWorkshop();
        InvitationId kim = town.row(event, "김가산").id();
        TimeSlot later = new TimeSlot(Town.AFTERNOON.start().plusHours(1), Town.AFTERNOON.end());

        for (int round = 0; round < ROUNDS; round++) {
            TimeSlot slot = round % 2 == 0 ? later : Town.AFTERNOON;
            PartStat said = round % 2 == 0 ? PartStat.ACCEPTED : PartStat.DECLINED;
            atOnce(number -> {
                if (number == 0) town.move(event, slot);
                else
                    town.officer(
                            () -> answers.answerByStaff(kim, new AnswerByStaff(said, AnswerSource.PHONE, null, null)));
                return true;
            });
            assertThat(storedToACurrentTime(kim)).isTrue();
        }
    }

    /** An answer that counts was given to the time as it is now. */
    private boolean storedToACurrentTime(InvitationId id) {
        return jdbc.sql("""
                select i.part_stat = 'NEEDS_ACTION' or i.answer_sequence >= e.reset_sequence
                from invitation i join event e on e.id = i.event_id where i.id = :id and i.reset_sequence = e.reset_sequence
                """).param("id", id.value()).query(Boolean.class).single();
    }

    /** Work for one of several at the same moment. */
    private interface Work {
        Object of(int number) throws Exception;
    }

    private static void atOnce(Work work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                int mine = number;
                running.add(threads.submit((Callable<Object>) () -> {
                    start.await();
                    SignedIn.as(Role.DISTRICT_OFFICER);
                    return refusalOrResult(() -> work.of(mine));
                }));
            }
            for (Future<Object> one : running) one.get();
        }
    }

    /** A refusal in words is a fair answer to somebody who came second; anything else is a failure. */
    private static Object refusalOrResult(Callable<Object> work) throws Exception {
        try {
            return work.call();
        } catch (BusinessException refusal) {
            return refusal;
        }
    }
}

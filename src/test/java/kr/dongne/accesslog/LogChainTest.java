package kr.dongne.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dongne.access.Role;
import kr.dongne.accesslog.LogVerdict.Break;
import kr.dongne.accesslog.LogVerdict.Kind;
import kr.dongne.shared.Transactions;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with the database in hand changes the log, and the chain tells where. */
@DongneTest
class LogChainTest {

    private static final List<String> TRIGGERS = List.of(
            "access_log_keeps_rows", "access_log_loses_nothing", "access_log_seal_stays", "access_log_seal_is_kept");

    @Autowired
    AccessLog log;

    @Autowired
    LogChain chain;

    @Autowired
    LogVerification verification;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private List<String> guards = List.of();

    @BeforeEach
    void tenRows() {
        SignedIn.as(Role.ADMIN);
        for (int number = 1; number <= 10; number++)
            log.record(AccessTask.PERSON_READ, List.of(new UUID(1, number)), "row " + number);
        chain.sealAll();
    }

    @AfterEach
    void guardsAreBack() {
        SignedIn.out();
        guards.forEach(guard -> jdbc.sql(guard).update());
    }

    @Test
    void anUntouchedLogIsWhole() {
        LogVerdict verdict = verification.verify();

        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.rows()).isGreaterThanOrEqualTo(10);
        assertThat(verdict.number()).isEqualTo(verdict.rows());
        assertThat(verification.hashOf(verdict.number())).contains(verdict.hash());
    }

    @Test
    void theApplicationCanNeitherChangeNorDeleteRowsAndSeals() {
        for (String attempt : List.of(
                "update access_log set detail = 'x'",
                "delete from access_log",
                "update access_log_seal set hash = repeat('1', 64)",
                "delete from access_log_seal"))
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("append-only");
    }

    @Test
    void anAlteredRowIsFound() {
        long row = row(4);
        withoutGuards("update access_log set subject_ids = '[]' where id = " + row);

        assertThat(found()).isEqualTo(new Break(Kind.ALTERED, row, sealOf(row)));
    }

    @Test
    void aDeletedRowIsFound() {
        long row = row(5);
        withoutGuards("delete from access_log where id = " + row);

        assertThat(found()).isEqualTo(new Break(Kind.DELETED, row, sealOf(row)));
    }

    @Test
    void rowsThatChangedPlacesAreFound() {
        long one = row(3);
        long other = row(7);
        withoutGuards(
                "update access_log set id = 1000000 where id = " + one,
                "update access_log set id = %d where id = %d".formatted(one, other),
                "update access_log set id = %d where id = 1000000".formatted(other));

        assertThat(found()).isEqualTo(new Break(Kind.ALTERED, one, sealOf(one)));
    }

    @Test
    void sealsThatChangedPlacesAreFound() {
        long one = sealOf(row(3));
        withoutGuards(
                "update access_log_seal set number = 1000000 where number = " + one,
                "update access_log_seal set number = %d where number = %d".formatted(one, one + 1),
                "update access_log_seal set number = %d where number = 1000000".formatted(one + 1));

        assertThat(found()).isEqualTo(new Break(Kind.ALTERED, row(4), one));
    }

    @Test
    void aRowPutInFromThePastIsFoundAlthoughItGetsASeal() {
        chain.sealAll();
        log.record(AccessTask.PERSON_READ, List.of(), "a later pass");
        chain.sealAll();
        jdbc.sql("""
                insert into access_log (at, actor, task, outcome, subject_ids, detail)
                values ('2020-01-01', 'ADMIN', 'PERSON_READ', 'OK', '[]', 'forged')""").update();

        Break found = found();

        assertThat(found.kind()).isEqualTo(Kind.BACKDATED);
        assertThat(detail(found.row())).isEqualTo("forged");
    }

    @Test
    void aRowPutInBehindTheSealersBackIsFound() {
        long hole = row(5);
        withoutGuards(
                "update access_log set id = 5000000 where id = " + hole); // a gap, as a rolled-back row leaves one
        withoutGuards(
                "insert into access_log select %d, at, account_id, actor, dongs, source_address, task, outcome, 0, '[]', 'forged' from access_log where id = 5000000"
                        .formatted(hole));

        assertThat(found()).isEqualTo(new Break(Kind.ALTERED, hole, sealOf(hole)));
    }

    @Test
    void aCutOffEndIsFoundUntilEverythingIsRewritten() {
        long last = jdbc.sql("select max(number) from access_log_seal")
                .query(Long.class)
                .single();
        long row = jdbc.sql("select row_id from access_log_seal where number = ?")
                .param(last)
                .query(Long.class)
                .single();
        String kept = verification.verify().hash();
        withoutGuards(
                "delete from access_log where id >= " + row, "delete from access_log_seal where number >= " + last);

        assertThat(new ChainCheck(jdbc).verdict().firstBreak()).isEqualTo(new Break(Kind.SEAL_MISSING, 0, last));
        assertThat(kept).as("what a signed review keeps on paper").hasSize(64);
    }

    @Test
    void anAlteredSealIsFound() {
        long seal = sealOf(row(6));
        withoutGuards("update access_log_seal set hash = repeat('a', 64) where number = " + seal);

        assertThat(found()).isEqualTo(new Break(Kind.ALTERED, row(6), seal));
    }

    @Test
    void manyWritersAndSealersAtOnceLeaveOneWholeChain() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) work.add(this::write);
            for (int sealer = 0; sealer < 3; sealer++) work.add(this::sealAndAgain);
            for (Future<Boolean> done : threads.invokeAll(work))
                assertThat(done.get()).isTrue();
        }
        LogVerdict verdict = verification.verify();

        assertThat(verdict.firstBreak()).isNull();
        assertThat(verdict.waiting()).isZero();
        assertThat(jdbc.sql("select count(*) from access_log where detail = 'busy'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(300);
    }

    @Test
    void aRowWhoseTransactionEndsLateIsSealedLate() {
        transactions.run(() -> {
            log.record(AccessTask.PERSON_READ, List.of(), "late");
            new Thread(() -> {}).start();
            inAnotherTransaction(() -> log.record(AccessTask.PERSON_READ, List.of(), "early"));
        });
        LogVerdict verdict = verification.verify();

        assertThat(verdict.firstBreak()).isNull();
        assertThat(sealOf(rowWith("late"))).isGreaterThan(sealOf(rowWith("early")));
    }

    private void inAnotherTransaction(Runnable work) {
        Thread thread = new Thread(() -> {
            SignedIn.as(Role.ADMIN);
            work.run();
            chain.sealAll();
        });
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean write() {
        SignedIn.as(Role.ADMIN);
        for (int number = 0; number < 50; number++)
            transactions.run(() -> log.record(AccessTask.PERSON_READ, List.of(), "busy"));
        return true;
    }

    private boolean sealAndAgain() {
        for (int pass = 0; pass < 30; pass++) chain.seal();
        return true;
    }

    private Break found() {
        Break found = verification.verify().firstBreak();
        assertThat(found).isNotNull();
        return found;
    }

    private long row(int number) {
        return rowWith("row " + number);
    }

    private long rowWith(String detail) {
        return jdbc.sql("select id from access_log where detail = ?")
                .param(detail)
                .query(Long.class)
                .single();
    }

    private long sealOf(long row) {
        return jdbc.sql("select number from access_log_seal where row_id = ?")
                .param(row)
                .query(Long.class)
                .single();
    }

    private @Nullable String detail(long row) {
        return jdbc.sql("select detail from access_log where id = ?")
                .param(row)
                .query(String.class)
                .single();
    }

    /** As the owner of the database can: the triggers go, and come back as they were. */
    private void withoutGuards(String... statements) {
        if (guards.isEmpty()) {
            guards = TRIGGERS.stream().map(this::definition).toList();
            TRIGGERS.forEach(trigger -> jdbc.sql("drop trigger " + trigger).update());
        }
        for (String statement : statements) jdbc.sql(statement).update();
    }

    private String definition(String trigger) {
        return jdbc.sql("show create trigger " + trigger)
                .query((row, number) -> row.getString("SQL Original Statement"))
                .single();
    }
}

package kr.dongne.shared;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that retries: runs work in a transaction and, when the database gave it up for another's sake (1020 record
 * has changed, 1205 lock wait timeout, 1213 deadlock), runs it again from the start. Whoever saves what somebody else saved
 * in the meantime is refused with {@link StaleVersion}. Inside a running transaction it joins without retrying, because only
 * the outermost one can be repeated.
 */
@Component
public class Transactions {

    private static final Set<Integer> WORTH_A_RETRY = Set.of(1020, 1205, 1213);
    private static final int ATTEMPTS = 6;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    private final TransactionTemplate transaction;

    public Transactions(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
    }

    /** Runs the work in a transaction, at most six times. */
    public void run(Runnable work) {
        repeat(() -> {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        });
    }

    /** Runs the work in a transaction, at most six times, and gives its result. */
    public <T> T call(Supplier<T> work) {
        return repeat(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static <T> T repeat(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return work.get();
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (OptimisticLockingFailureException overtaken) {
                throw new StaleVersion();
            } catch (RuntimeException refused) {
                if (attempt == ATTEMPTS || !worthARetry(refused)) throw refused;
                pause(attempt);
            }
        }
    }

    /** Whether the database gave the work up although nothing was wrong with it. */
    static boolean worthARetry(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && WORTH_A_RETRY.contains(sql.getErrorCode())) return true;
            if (cause.getCause() == cause) return false;
        }
        return false;
    }

    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * attempt);
        LockSupport.parkNanos(millis * 1_000_000);
    }
}

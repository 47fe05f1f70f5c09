package kr.dongne.shared;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work that waits for the running transaction's commit and is dropped with a roll-back. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs the work after the commit; refuses with IllegalStateException outside a transaction. */
    public static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}

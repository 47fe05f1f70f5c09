package kr.dongne.mail;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets threads rest until there is work or time is up; a call between looking and resting is not missed. */
public final class WakeUp {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private long calls;

    /** How often somebody has called; to be asked before one looks for work. */
    public long calls() {
        lock.lock();
        try {
            return calls;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes whoever rests. */
    public void call() {
        lock.lock();
        try {
            calls++;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns after the pause, or as soon as somebody has called since {@code seen}. */
    public void rest(Duration pause, long seen) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (calls == seen && left > 0) left = called.awaitNanos(left);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}

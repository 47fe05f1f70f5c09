package kr.dongne.assignment;

import java.util.ArrayList;
import java.util.List;

/** Ends a search from another thread; the best plan so far is kept. */
public final class StopSignal {

    private final List<Runnable> listeners = new ArrayList<>();
    private boolean stopped;

    /** Ends the searches that were given this signal, and those that will be. */
    public void stop() {
        List<Runnable> told;
        synchronized (this) {
            stopped = true;
            told = List.copyOf(listeners);
        }
        told.forEach(Runnable::run);
    }

    /** Whether it was given. */
    public synchronized boolean stopped() {
        return stopped;
    }

    /** Runs this when the signal is given, or now if it was. */
    void onStop(Runnable listener) {
        boolean now;
        synchronized (this) {
            listeners.add(listener);
            now = stopped;
        }
        if (now) listener.run();
    }
}

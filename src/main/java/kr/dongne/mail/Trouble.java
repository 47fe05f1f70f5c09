package kr.dongne.mail;

import org.jspecify.annotations.Nullable;

/** Names what went wrong without words that could name people. */
public final class Trouble {

    private Trouble() {}

    /** The kind of a problem and where it arose, never its message. */
    public static String kindOf(Throwable problem) {
        StackTraceElement[] frames = problem.getStackTrace();
        @Nullable StackTraceElement at = frames.length == 0 ? null : frames[0];
        return problem.getClass().getName() + " at " + at;
    }
}

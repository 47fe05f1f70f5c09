package kr.dongne.outbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.JavaProcess;
import kr.dongne.testing.Schema;

/** A node that sends, in a process of its own, so that a test can kill it. */
final class SenderProcess implements AutoCloseable {

    static final int WORKERS = 2;

    private final Process process;

    private SenderProcess(Process process) {
        this.process = process;
    }

    static SenderProcess start(Schema schema, int smtpPort) {
        return new SenderProcess(JavaProcess.start(
                SenderProcess.class,
                schema.name(),
                schema.url(),
                schema.username(),
                schema.password(),
                String.valueOf(smtpPort)));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing is finished, nothing is given back. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** The process itself: ends when the one that started it does. */
    public static void main(String[] arguments) throws IOException {
        var setup = new MailNode.Setup(new Schema(arguments[0], arguments[1], arguments[2], arguments[3]));
        setup.clock = Clock.system(TimeSlot.SEOUL);
        setup.smtpPort = Integer.parseInt(arguments[4]);
        setup.background = true;
        setup.workers = WORKERS;
        setup.lease = Duration.ofSeconds(2);
        try (MailNode node = setup.start()) {
            while (System.in.read() >= 0) Thread.onSpinWait();
        }
    }
}

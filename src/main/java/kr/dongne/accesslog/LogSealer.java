package kr.dongne.accesslog;

import java.time.Duration;
import kr.dongne.shared.DongneProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals the access log every two seconds in a thread of its own, and tells the chain's end to the program's log each hour. */
@Component
class LogSealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogSealer.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_WITNESSES = Duration.ofHours(1);

    private final LogChain chain;
    private final boolean background;
    private volatile boolean running;
    private Thread thread = new Thread();
    private long witnessedAt = System.nanoTime() - BETWEEN_WITNESSES.toNanos();
    private long witnessed;

    LogSealer(LogChain chain, DongneProperties properties) {
        this.chain = chain;
        background = properties.background();
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("access-log-sealer").daemon().start(this::work);
    }

    private void work() {
        while (running) {
            try {
                chain.sealAll();
                witness();
            } catch (RuntimeException databaseAway) { // what is not sealed now is sealed by the next look
                if (running)
                    LOG.warn(
                            "the access log could not be sealed: {}",
                            databaseAway.getClass().getName());
            }
            rest();
        }
    }

    /** Outside of the database, where somebody who rewrites the whole chain does not reach it. */
    private void witness() {
        if (System.nanoTime() - witnessedAt < BETWEEN_WITNESSES.toNanos()) return;
        LogChain.Head head = chain.head();
        if (head.number() == witnessed) return;
        LOG.info("access log sealed up to {}: {}", head.number(), head.hash());
        witnessed = head.number();
        witnessedAt = System.nanoTime();
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

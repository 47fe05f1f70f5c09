package kr.dongne.privacy;

import java.time.Duration;
import kr.dongne.shared.DongneProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for decided disposals in a thread of its own. */
@Component
class DisposalWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DisposalWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DisposalWork work;
    private final boolean background;
    private volatile boolean running;
    private Thread thread = new Thread();

    DisposalWorker(DisposalWork work, DongneProperties properties) {
        this.work = work;
        background = properties.background();
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("disposals").daemon().start(this::look);
    }

    private void look() {
        while (running) {
            boolean more = false;
            try {
                more = work.batch();
            } catch (RuntimeException problem) { // the batch is undone; the next look tries again
                if (running)
                    LOG.error(
                            "a disposal could not go on: {}", problem.getClass().getName());
            }
            if (!more) rest();
        }
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

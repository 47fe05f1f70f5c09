package kr.dongne.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work that is looked after again and again in a thread of its own; a look that fails is repeated with the next one. */
public abstract class RegularWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RegularWork.class);
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final String name;
    private final Duration pause;
    private final boolean background;
    private @Nullable ScheduledExecutorService watch;

    protected RegularWork(String name, Duration pause, DongneProperties properties) {
        this.name = name;
        this.pause = pause;
        this.background = properties.background();
    }

    /** Looks once. */
    protected abstract void once();

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public synchronized void start() {
        if (watch != null) return;
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        Future<?> unused =
                watch.scheduleWithFixedDelay(this::patiently, FIRST.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private void patiently() {
        try {
            once();
        } catch (RuntimeException problem) {
            LOG.warn("{} could not go on: {}", name, problem.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
        if (watch != null) watch.shutdownNow();
        watch = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}

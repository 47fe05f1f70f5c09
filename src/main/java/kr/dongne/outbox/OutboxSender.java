package kr.dongne.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.dongne.mail.Trouble;
import kr.dongne.mail.WakeUp;
import kr.dongne.shared.DongneProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the senders in threads of their own: woken when mail was queued, and looking by themselves besides. */
@Component
class OutboxSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration AFTER_A_PROBLEM = Duration.ofSeconds(5);
    private static final int SIGNS_OF_LIFE_PER_LEASE = 3;

    private final SenderParts parts;
    private final OutboxSettings settings;
    private final boolean background;
    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private final WakeUp wakeUp = new WakeUp();
    private final WakeUp end = new WakeUp();
    private final List<Thread> threads = new ArrayList<>();
    private final List<SenderWorker> workers = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    OutboxSender(SenderParts parts, OutboxSettings settings, DongneProperties properties) {
        this.parts = parts;
        this.settings = settings;
        this.background = properties.background();
    }

    @TransactionalEventListener
    void on(MailQueued queued) {
        wakeUp.call();
    }

    @Override
    public boolean isAutoStartup() {
        return background && settings.workers() > 0;
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        start("mail-sender-lease", this::keepLeases);
        for (int number = 1; number <= settings.workers(); number++) start("mail-sender-" + number, this::send);
    }

    private void start(String threadName, Runnable work) {
        Thread thread = Thread.ofPlatform().name(threadName).daemon().unstarted(work);
        threads.add(thread);
        thread.start();
    }

    private void send() {
        try (var worker = new SenderWorker(parts, name)) {
            workers.add(worker);
            while (running) {
                long calls = wakeUp.calls();
                Duration pause = round(worker);
                if (running && !pause.isZero()) wakeUp.rest(pause, calls);
            }
            workers.remove(worker);
        }
    }

    private Duration round(SenderWorker worker) {
        try {
            return worker.round(() -> running);
        } catch (RuntimeException e) { // a sender never dies: the database may be back later
            if (running) LOG.warn("no mail could be claimed: {}", Trouble.kindOf(e));
            return AFTER_A_PROBLEM;
        }
    }

    private void keepLeases() {
        Duration pause = settings.lease().dividedBy(SIGNS_OF_LIFE_PER_LEASE);
        while (running) {
            long calls = end.calls();
            keepLeasesOnce();
            if (running) end.rest(pause, calls);
        }
    }

    private void keepLeasesOnce() {
        try {
            for (SenderWorker worker : workers) parts.claims().renew(worker.held(), name);
            if (parts.claims().recover() > 0) wakeUp.call();
        } catch (RuntimeException e) {
            LOG.warn("leases could not be kept: {}", Trouble.kindOf(e));
        }
    }

    /** A mail on its way is finished if that takes seconds only; else it is marked as one that may have arrived. */
    @Override
    public synchronized void stop() {
        running = false;
        wakeUp.call();
        end.call();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Thread thread : threads) join(thread, deadline);
        if (threads.stream().anyMatch(Thread::isAlive)) abandon();
        threads.clear();
    }

    private void abandon() {
        try {
            parts.claims().abandon(name);
        } catch (RuntimeException databaseAway) {
            LOG.warn("mails on their way wait until their lease is over: {}", Trouble.kindOf(databaseAway));
        }
    }

    private static void join(Thread thread, long deadline) {
        try {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

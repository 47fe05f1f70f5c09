package kr.dongne.outbox.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.dongne.outbox.MailStateChanged;
import kr.dongne.outbox.SendingPaused;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens that mail has moved: while many leave, twice a second and not for each. */
@Component
class OutboxNews {

    static final String TOPIC = "mail.outbox";
    private static final Executor SOON = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private final Broadcast broadcast;
    private final AtomicBoolean waiting = new AtomicBoolean();

    OutboxNews(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MailStateChanged changed) {
        if (waiting.compareAndSet(false, true)) SOON.execute(this::tell);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SendingPaused changed) {
        broadcast.publish(TOPIC);
    }

    private void tell() {
        waiting.set(false);
        broadcast.publish(TOPIC);
    }
}

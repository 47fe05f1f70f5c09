package kr.dongne.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.dongne.shared.AfterCommit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells open screens that something changed: a topic without content, after the commit, never in the teller's thread. */
@org.springframework.stereotype.Component
public class Broadcast implements DisposableBean {

    private final Map<String, Set<Subscriber>> subscribers = new ConcurrentHashMap<>();
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();

    /** While the view is attached, the action runs in its UI after each change; changes in quick succession run it once. */
    public void subscribe(Component view, String topic, Runnable action) {
        view.addAttachListener(attached -> listen(view, attached.getUI(), topic, action));
        view.getUI().ifPresent(ui -> listen(view, ui, topic, action));
    }

    /** Tells all subscribers of the topic; within a transaction after its commit. */
    public void publish(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(topic);
            return;
        }
        AfterCommit.run(() -> tell(topic));
    }

    private void listen(Component view, UI ui, String topic, Runnable action) {
        Subscriber subscriber = new Subscriber(ui, action);
        subscribers
                .computeIfAbsent(topic, fresh -> ConcurrentHashMap.newKeySet())
                .add(subscriber);
        Registration[] once = new Registration[1];
        once[0] = view.addDetachListener(detached -> {
            forget(topic, subscriber);
            once[0].remove();
        });
    }

    private void forget(String topic, Subscriber subscriber) {
        subscribers.computeIfPresent(topic, (name, all) -> {
            all.remove(subscriber);
            return all.isEmpty() ? null : all;
        });
    }

    private void tell(String topic) {
        for (Subscriber subscriber : subscribers.getOrDefault(topic, Set.of())) couriers.execute(subscriber::changed);
    }

    @Override
    public void destroy() {
        couriers.shutdownNow();
    }

    private static final class Subscriber {

        private final UI ui;
        private final Runnable action;
        private final AtomicBoolean waiting = new AtomicBoolean();

        Subscriber(UI ui, Runnable action) {
            this.ui = ui;
            this.action = action;
        }

        private void refresh() {
            try {
                action.run();
            } catch (AccessDeniedException notAnyMore) {
                // Whoever looks has lost the right in the meantime; the next call of this screen says so.
            }
        }

        void changed() {
            if (!waiting.compareAndSet(false, true)) return;
            try {
                Future<Void> unused = ui.access(() -> {
                    waiting.set(false);
                    refresh();
                });
            } catch (UIDetachedException gone) {
                // The screen was closed in the meantime: nobody is left to tell.
            }
        }
    }
}

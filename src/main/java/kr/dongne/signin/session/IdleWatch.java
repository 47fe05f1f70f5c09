package kr.dongne.signin.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.dongne.access.LiveSessions;
import kr.dongne.shared.DongneProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.core.Authentication;

/** Looks after open screens: warns a user who does nothing, then ends the session although the open tab keeps calling. */
@org.springframework.stereotype.Component
public class IdleWatch implements VaadinServiceInitListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IdleWatch.class);

    /** Tells the server that the user did something: real keys and pointers only, and not more often than asked for. */
    private static final String TELL = """
            window.dongneActivity?.abort();
            window.dongneActivity = new AbortController();
            let last = 0;
            const tell = event => {
              if (!event.isTrusted || Date.now() - last < $0) return;
              last = Date.now();
              this.dispatchEvent(new CustomEvent('user-active'));
            };
            for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
              window.addEventListener(kind, tell,
                { capture: true, passive: true, signal: window.dongneActivity.signal });
            """;

    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final IdleLimit limit;
    private final SessionBook book;
    private final boolean background;
    private @Nullable ScheduledExecutorService watch;

    IdleWatch(IdleLimit limit, SessionBook book, DongneProperties properties) {
        this.limit = limit;
        this.book = book;
        background = properties.background();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> sessions.add(begun.getSession()));
        event.getSource().addSessionDestroyListener(ended -> sessions.remove(ended.getSession()));
    }

    /** From now on this screen tells when its user does something. */
    public void listen(Component screen) {
        screen.getElement().addEventListener("user-active", event -> touch(VaadinSession.getCurrent()));
        screen.getElement().executeJs(TELL, limit.noteEvery().toMillis());
    }

    /** The user wants to go on. */
    static void touch(VaadinSession session) {
        if (session.getSession().getAttribute(Activity.ATTRIBUTE) instanceof Activity activity) activity.touch();
    }

    /** Looks at every open session once. */
    void look() {
        for (VaadinSession session : List.copyOf(sessions)) {
            try {
                look(session);
            } catch (IllegalStateException ended) {
                sessions.remove(session); // its HTTP session ended in the meantime
            }
        }
    }

    private void look(VaadinSession session) {
        WrappedSession http = session.getSession();
        if (http == null) return;
        Authentication signedIn = Activity.signedIn(http.getAttribute(Activity.contextAttribute()));
        if (signedIn == null || !(http.getAttribute(Activity.ATTRIBUTE) instanceof Activity activity)) return;
        Duration idle = LiveSessions.isOfHelper(signedIn) ? Duration.ZERO : activity.idle();
        book.seen(signedIn, activity);
        Optional<String> over = LiveSessions.whyOver(signedIn);
        if (over.isPresent()) end(session, signedIn, over.get());
        else if (idle.compareTo(limit.end()) >= 0) end(session, signedIn, "idle");
        else inEach(session, ui -> IdleWarning.showIf(ui, idle.compareTo(limit.warning()) >= 0, limit.warned()));
    }

    /** Signs out at once; the session itself ends with the next request, so that the open screens still hear of it. */
    private void end(VaadinSession session, Authentication signedIn, String cause) {
        sessions.remove(session);
        session.getSession().removeAttribute(Activity.contextAttribute());
        session.getSession().setAttribute(Activity.OVER, cause);
        book.over(signedIn, cause);
        inEach(session, ui -> {
            ui.getPage().setLocation("login?" + cause);
            if (ui.getInternals().getPushConnection() != null) ui.push();
        });
    }

    private static void inEach(VaadinSession session, SerializableConsumer<UI> work) {
        Future<Void> unused = session.access(() -> {
            for (UI ui : List.copyOf(session.getUIs())) ui.accessSynchronously(() -> work.accept(ui));
        });
    }

    @Override
    public void start() {
        if (!background) return;
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("idle-watch").daemon().factory());
        Future<?> unused = watch.scheduleWithFixedDelay(this::lookQuietly, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (watch != null) watch.shutdownNow();
        watch = null;
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException unexpected) {
            LOG.warn("the idle watch missed a look", unexpected);
        }
    }
}

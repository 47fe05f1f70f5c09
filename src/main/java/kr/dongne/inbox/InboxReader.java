package kr.dongne.inbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kr.dongne.mail.MailServer;
import kr.dongne.mail.Mailbox;
import kr.dongne.mail.Trouble;
import kr.dongne.mail.WakeUp;
import kr.dongne.shared.DongneProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the district's mailbox again and again, in a thread of its own; of several nodes one reads at a time. */
@Component
class InboxReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final MailServer server;
    private final InboxStore store;
    private final InboxCursor cursor;
    private final InboxSettings settings;
    private final boolean background;
    private final Duration poll;
    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private final WakeUp end = new WakeUp();
    private @Nullable Mailbox mailbox;
    private @Nullable Thread thread;
    private boolean failing;
    private volatile boolean running;

    InboxReader(
            MailServer server,
            InboxStore store,
            InboxCursor cursor,
            InboxSettings settings,
            DongneProperties properties) {
        this.server = server;
        this.store = store;
        this.cursor = cursor;
        this.settings = settings;
        this.background = properties.background();
        this.poll = server.isInProcess()
                ? settings.inProcessPoll()
                : properties.inbox().poll();
    }

    @Override
    public boolean isAutoStartup() {
        return background && server.endpoints().inboxUri() != null;
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        thread = Thread.ofPlatform().name("inbox-reader").daemon().start(this::read);
    }

    private void read() {
        while (running) {
            long calls = end.calls();
            readPatiently();
            if (running) end.rest(poll, calls);
        }
        close();
        letGo();
    }

    /** Nothing that happens while reading ends the reading. */
    private void readPatiently() {
        try {
            readNew(() -> running);
            recovered();
        } catch (Exception e) {
            close();
            failed(e);
        }
    }

    /** Reads what is new; the number of mails, -1 while another node reads. */
    int readNew(BooleanSupplier goesOn) throws MessagingException, IOException {
        URI inbox = server.endpoints().inboxUri();
        if (inbox == null || !cursor.hold(name, settings.lease())) return -1;
        int taken = mailbox == null ? readAfresh(inbox, goesOn) : readOn(mailbox, inbox, goesOn);
        cursor.reads();
        return taken;
    }

    /** Servers end idle connections: that is no problem unless a new one cannot be opened. */
    private int readOn(Mailbox open, URI inbox, BooleanSupplier goesOn) throws MessagingException, IOException {
        try {
            return take(open, news(open), goesOn);
        } catch (MessagingException | IllegalStateException | IOException ended) {
            close();
            return readAfresh(inbox, goesOn);
        }
    }

    /** With a new connection one looks at everything that nobody has seen: whatever was missed is found so. */
    private int readAfresh(URI inbox, BooleanSupplier goesOn) throws MessagingException, IOException {
        Mailbox open = Mailbox.open(server, inbox, settings.limit());
        mailbox = open;
        long last = cursor.lastUid(open.uidValidity());
        if (!open.mayHaveGiven(last)) cursor.startOver();
        return take(open, open.unread(cursor.lastUid(open.uidValidity())), goesOn);
    }

    private List<Message> news(Mailbox open) throws MessagingException {
        return open.news(cursor.lastUid(open.uidValidity()));
    }

    private int take(Mailbox open, List<Message> mails, BooleanSupplier goesOn) throws MessagingException, IOException {
        int taken = 0;
        for (Message mail : mails) {
            if (!goesOn.getAsBoolean() || !cursor.hold(name, settings.lease())) return taken;
            store.take(name, open.uidValidity(), open.fetch(mail));
            open.markSeen(mail);
            taken++;
        }
        return taken;
    }

    private void recovered() {
        if (failing) LOG.info("the mailbox is read again");
        failing = false;
    }

    private void failed(Exception problem) {
        if (!failing) LOG.warn("the mailbox cannot be read: {}", Trouble.kindOf(problem));
        failing = true;
        try {
            cursor.fails();
        } catch (RuntimeException databaseAway) {
            LOG.warn("the state of the mailbox is not noted: {}", Trouble.kindOf(databaseAway));
        }
    }

    private void close() {
        Mailbox open = mailbox;
        mailbox = null;
        if (open != null) open.close();
    }

    private void letGo() {
        try {
            cursor.letGo(name);
        } catch (RuntimeException databaseAway) {
            LOG.warn("the mailbox is not let go: {}", Trouble.kindOf(databaseAway));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        end.call();
        try {
            if (thread != null) thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

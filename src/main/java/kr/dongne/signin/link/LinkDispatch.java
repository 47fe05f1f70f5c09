package kr.dongne.signin.link;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kr.dongne.access.SystemActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.account.AccountInvited;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.QueueMail;
import kr.dongne.shared.Transactions;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.link.SignInLinks.Link;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Queues mails with one-time links: on request behind the asker's back, for an invitation with the change that causes it. */
@Component
class LinkDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(LinkDispatch.class);
    private static final int MOST_WAITING = 500;
    private static final int LONGEST = 254;

    private final Owners owners;
    private final SignInLinks links;
    private final Outbox outbox;
    private final SystemActor system;
    private final Transactions transactions;
    private final AccessLog log;
    private final ThreadPoolExecutor worker;

    LinkDispatch(
            Owners owners,
            SignInLinks links,
            Outbox outbox,
            SystemActor system,
            Transactions transactions,
            AccessLog log) {
        this.owners = owners;
        this.links = links;
        this.outbox = outbox;
        this.system = system;
        this.transactions = transactions;
        this.log = log;
        worker = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("link-requests").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        worker.allowCoreThreadTimeOut(true);
    }

    /** Returns before it is known who is meant, so that the answer takes as long for a stranger's name. */
    void request(String nameOrAddress) {
        if (nameOrAddress.isBlank() || nameOrAddress.length() > LONGEST) return;
        worker.execute(() -> system.run(() -> mailAll(nameOrAddress)));
    }

    /** An invitation leaves with the change that causes it. */
    @EventListener
    void invite(AccountInvited invited) {
        links.closeAll(invited.account());
        owners.of(invited.account()).ifPresent(owner -> system.run(() -> mail(owner, LinkPurpose.INVITATION, null)));
    }

    /** A new link for whoever has one that opens no more, to the same page; returns before it is known whether there will be one. */
    void again(Link former) {
        worker.execute(() -> system.run(() -> mailAgain(former)));
    }

    private void mailAgain(Link former) {
        try {
            owners.of(former.account())
                    .filter(Owner::mayComeByLink)
                    .ifPresent(owner -> transactions.run(() -> mail(owner, LinkPurpose.SIGN_IN, former.target())));
        } catch (RuntimeException unexpected) {
            LOG.warn("a sign-in link could not be queued again", unexpected);
        }
    }

    private void mailAll(String nameOrAddress) {
        try {
            List<Owner> found = owners.reachedBy(nameOrAddress).stream()
                    .filter(Owner::mayComeByLink)
                    .toList();
            for (Owner owner : found) transactions.run(() -> mail(owner, LinkPurpose.SIGN_IN, null));
        } catch (RuntimeException unexpected) {
            LOG.warn("a sign-in link could not be queued", unexpected);
        }
    }

    private void mail(Owner owner, LinkPurpose purpose, @Nullable String target) {
        if (owner.email() == null) return;
        Optional<UUID> link = links.make(owner.id(), purpose, target);
        if (link.isEmpty()) return;
        outbox.queue(new QueueMail(
                MailKind.SIGN_IN_LINK,
                null,
                null,
                owner.email(),
                0,
                null,
                link.get().toString()));
        log.record(AccessTask.SIGN_IN_LINK, List.of(owner.id().value()), purpose.name());
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}

package kr.dongne.planned;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import kr.dongne.access.Access;
import kr.dongne.attendance.Comers;
import kr.dongne.invitation.Came;
import kr.dongne.invitation.TimedMails;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Queues the mails whose time has come; each once, however many consoles look at the same time. */
@Service
public class PlannedSending {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedSending.class);

    private final PlannedTable table;
    private final TimedMails mails;
    private final Comers comers;
    private final Transactions transactions;
    private final Clock clock;

    PlannedSending(PlannedTable table, TimedMails mails, Comers comers, Transactions transactions, Clock clock) {
        this.table = table;
        this.mails = mails;
        this.comers = comers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does what is due now; the number of mails. What one event refuses holds up no other. */
    @PreAuthorize(Access.SYSTEM)
    public int sendDue() {
        LocalDateTime now = LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
        int queued = 0;
        for (PlannedMail mail : table.due(now)) {
            try {
                queued += send(mail);
            } catch (StaleVersion moved) {
                LOG.debug(
                        "planned mail {} was moved or sent meanwhile", mail.id().value());
            } catch (RuntimeException problem) {
                LOG.warn(
                        "planned mail {} could not be queued: {}",
                        mail.id().value(),
                        problem.getClass().getName());
            }
        }
        return queued;
    }

    /** The event is locked first, as by whoever changes it; who finds the mail marked takes its own mails back. */
    private int send(PlannedMail mail) {
        return transactions.call(() -> {
            Came came = mail.kind().afterwards() ? comers.at(mail.event()) : Came.NOBODY;
            Optional<Integer> queued = mails.send(mail.event(), mail.kind().mail(), came, mail.words());
            if (queued.isEmpty()) return 0;
            if (!table.done(mail, clock.instant(), queued.get())) throw new StaleVersion();
            return queued.get();
        });
    }
}

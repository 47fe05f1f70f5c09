package kr.dongne.round.answer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.access.SystemActor;
import kr.dongne.account.DongStaff;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.QueueMail;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundOpened;
import kr.dongne.round.RoundQueries;
import kr.dongne.shared.DongCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Queues mails about a round for those who act for its dongs, in the transaction of what causes them. */
@Component
public class RoundPost {

    private static final Set<Role> COUNCIL_AND_OFFICIAL = Set.of(Role.COUNCIL_OFFICER, Role.DONG_OFFICIAL);

    private final RoundQueries rounds;
    private final DongStaff staff;
    private final Outbox outbox;
    private final SystemActor system;

    RoundPost(RoundQueries rounds, DongStaff staff, Outbox outbox, SystemActor system) {
        this.rounds = rounds;
        this.staff = staff;
        this.outbox = outbox;
        this.system = system;
    }

    @EventListener
    void on(RoundOpened opened) {
        RoundDetails round = rounds.of(opened.round());
        tell(RoundLetterKind.ASKED, round.id(), round.dongs());
    }

    /** Tells council officers and officials of these dongs; the number of mails. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(RoundLetterKind kind, RoundId round, Collection<DongCode> dongs) {
        return tell(kind, round, dongs, COUNCIL_AND_OFFICIAL);
    }

    /** Tells those who act for these dongs in one of these roles; the number of mails. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(RoundLetterKind kind, RoundId round, Collection<DongCode> dongs, Set<Role> roles) {
        return system.call(() -> {
            List<DongStaff.Member> readers = staff.of(dongs, roles);
            readers.forEach(reader -> outbox.queue(new QueueMail(
                    MailKind.ROUND,
                    null,
                    null,
                    reader.email(),
                    0,
                    null,
                    new RoundMail(kind, round, reader.dong(), reader.account()).note())));
            return readers.size();
        });
    }
}

package kr.dongne.round.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.AccountId;
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
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import kr.dongne.signin.link.Errand;
import kr.dongne.signin.link.ErrandLinks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Queues mails about a round for those who act for its dongs, in the transaction of what causes them. */
@Component
public class RoundPost {

    private static final Set<Role> COUNCIL_AND_OFFICIAL = Set.of(Role.COUNCIL_OFFICER, Role.DONG_OFFICIAL);
    private static final Duration FOR_LATE_ANSWERS = Duration.ofDays(7);

    private final RoundQueries rounds;
    private final DongStaff staff;
    private final Outbox outbox;
    private final ErrandLinks links;
    private final SystemActor system;
    private final Clock clock;

    RoundPost(RoundQueries rounds, DongStaff staff, Outbox outbox, ErrandLinks links, SystemActor system, Clock clock) {
        this.rounds = rounds;
        this.staff = staff;
        this.outbox = outbox;
        this.links = links;
        this.system = system;
        this.clock = clock;
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
            Map<Reader, EmailAddress> readers = new LinkedHashMap<>(); // one mail, also for whoever has two roles
            for (DongStaff.Member member : staff.of(dongs, roles))
                readers.putIfAbsent(new Reader(member.account(), member.dong()), member.email());
            Map<Reader, UUID> own = kind.asksForWindows() ? linksFor(round, readers.keySet()) : Map.of();
            readers.forEach((reader, email) -> {
                var mail = new RoundMail(kind, round, reader.dong(), reader.account(), own.get(reader));
                outbox.queue(new QueueMail(MailKind.ROUND, null, null, email, 0, null, mail.note()));
            });
            return readers.size();
        });
    }

    /** Each reader's own way to the page, as long as the dong may answer; officials answer for silent dongs a week longer. */
    private Map<Reader, UUID> linksFor(RoundId round, Set<Reader> readers) {
        Instant deadline =
                rounds.of(round).draft().answerDeadline().atZone(TimeSlot.SEOUL).toInstant();
        Instant until =
                deadline.isAfter(clock.instant()) ? deadline : clock.instant().plus(FOR_LATE_ANSWERS);
        Map<Reader, UUID> own = new HashMap<>();
        links.make(readers.stream()
                        .map(reader -> new Errand(reader.account(), reader.dong(), page(round, reader.dong()), until))
                        .toList())
                .forEach((errand, link) -> own.put(new Reader(errand.account(), errand.dong()), link));
        return own;
    }

    /** The page on which a dong answers. */
    static String page(RoundId round, DongCode dong) {
        return "/rounds/" + round.value() + "/dong/" + dong.value();
    }

    /** Somebody who reads a mail for a dong. */
    private record Reader(AccountId account, DongCode dong) {}
}

package kr.dongne.signin.link;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CountingGrants;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.DongneProperties;
import kr.dongne.signin.door.Door;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.link.SignInLinks.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Personal links for letters that ask somebody for something: each signs in once, leads to the one page, and never outlives the errand. */
@Service
public class ErrandLinks {

    private final SignInLinks links;
    private final Owners owners;
    private final Door door;
    private final AccessLog log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final URI baseUrl;

    ErrandLinks(
            SignInLinks links,
            Owners owners,
            Door door,
            AccessLog log,
            JdbcClient jdbc,
            Clock clock,
            DongneProperties properties) {
        this.links = links;
        this.owners = owners;
        this.door = door;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
        baseUrl = properties.baseUrl();
    }

    /** A link as its letter shows it. */
    public record Shown(String address, Instant until) {}

    /** Makes the links of these errands, which close earlier ones to the same pages; none for accounts that need more than a mailbox. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Errand, UUID> make(Collection<Errand> errands) {
        Map<Errand, UUID> made = new HashMap<>();
        for (Errand errand : errands)
            if (owners.of(errand.account()).filter(this::aMailboxIsEnough).isPresent())
                made.put(errand, links.make(errand));
        List<UUID> accounts =
                made.keySet().stream().map(errand -> errand.account().value()).toList();
        if (!accounts.isEmpty()) log.record(AccessTask.SIGN_IN_LINK, accounts, LinkPurpose.ERRAND.name());
        return made;
    }

    /** The link for its letter, which shows the same one at every attempt to send it; nothing when it is kept no longer. */
    @PreAuthorize(Access.SYSTEM)
    public Optional<Shown> shown(UUID id) {
        return links.of(id)
                .map(link -> new Shown(baseUrl + LinkSignIn.PAGE + "/" + links.token(link.id()), link.expiresAt()));
    }

    /** Whether the link still does what it was made for, looked at when it is used: only errands can lapse before their end. */
    boolean stands(Link link, Owner owner) {
        return link.purpose() != LinkPurpose.ERRAND || (aMailboxIsEnough(owner) && actsForItsDong(link));
    }

    private boolean aMailboxIsEnough(Owner owner) {
        return owner.mayComeByLink() && !door.asksForMore(owner);
    }

    private boolean actsForItsDong(Link link) {
        if (link.dong() == null) return false;
        return jdbc.sql("""
                select count(*) from account a join permission_grant g on g.account_id = a.id and %s
                where a.id = :account and g.dong_code = :dong and g.role in ('COUNCIL_OFFICER', 'DONG_OFFICIAL')
                """.formatted(CountingGrants.CONDITION))
                        .param("today", LocalDate.now(clock))
                        .param("account", link.account().value())
                        .param("dong", link.dong().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

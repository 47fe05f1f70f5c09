package kr.dongne.reply;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.invitation.InvitationId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Other addresses from which a person answers, each confirmed by staff for one invitation. */
@Component
class Aliases {

    private static final int MOST_CANDIDATES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    Aliases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<EmailAddress> of(InvitationId invitation) {
        return jdbc
                .sql("select address from address_alias where invitation_id = :invitation")
                .param("invitation", invitation.value())
                .query(String.class)
                .list()
                .stream()
                .map(EmailAddress::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    void remember(InvitationId invitation, EmailAddress address, UUID account) {
        jdbc.sql("""
                insert into address_alias (invitation_id, address, confirmed_by, confirmed_at)
                values (:invitation, :address, :account, :at) on duplicate key update address = address
                """)
                .param("invitation", invitation.value())
                .param("address", address.value())
                .param("account", account)
                .param("at", DbTime.toColumn(clock.instant()))
                .update();
    }

    /** Standing invitations to this address, or to a person who answers from it, of the latest events. */
    List<InvitationId> invitationsOf(EmailAddress address) {
        return jdbc
                .sql("""
                select i.id from invitation i
                where i.state in ('INVITED', 'CANCELLED')
                  and (i.email = :address
                       or exists (select 1 from address_alias a where a.invitation_id = i.id and a.address = :address))
                order by i.created_at desc, i.id limit :most
                """)
                .param("address", address.value())
                .param("most", MOST_CANDIDATES)
                .query(UUID.class)
                .list()
                .stream()
                .map(InvitationId::new)
                .toList();
    }
}

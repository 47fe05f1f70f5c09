package kr.dongne.invitation;

import kr.dongne.people.PeopleLeft;
import kr.dongne.people.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Revokes the answer links of people who are nothing any more on the day of an event; their invitations stay. */
@Component
class LeaverLinks {

    private final JdbcClient jdbc;

    LeaverLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs in the transaction in which they left. */
    @EventListener
    void on(PeopleLeft leaving) {
        jdbc.sql("""
                update invitation i join event e on e.id = i.event_id
                set i.token_version = i.token_version + 1, i.version = i.version + 1
                where i.person_id in (:people) and i.state in ('INVITED', 'CALL_LIST') and e.starts_at >= :dayAfter
                  and not exists (select 1 from affiliation a where a.person_id = i.person_id
                    and a.valid_from <= date(e.starts_at) and (a.valid_to is null or a.valid_to >= date(e.starts_at)))
                """)
                .param("people", leaving.people().stream().map(PersonId::value).toList())
                .param("dayAfter", leaving.lastDay().plusDays(1))
                .update();
    }
}

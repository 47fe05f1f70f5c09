package kr.dongne.account;

import java.util.Map;
import java.util.UUID;
import kr.dongne.access.LiveActors;
import kr.dongne.shared.PersonColumn;
import kr.dongne.shared.PersonTies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of two entries of one person. */
@Component
class AccountTies implements PersonTies {

    private final JdbcClient jdbc;
    private final LiveActors live;

    AccountTies(JdbcClient jdbc, LiveActors live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    @Override
    public Map<String, Integer> countsOf(UUID person) {
        int accounts = jdbc.sql("select count(*) from account where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
        return Map.of("accounts", accounts);
    }

    @Override
    public void move(UUID from, UUID to) {
        new PersonColumn(jdbc, "account").move(from, to);
        live.forgetEverybodyAfterCommit();
    }
}

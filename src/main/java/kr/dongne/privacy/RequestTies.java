package kr.dongne.privacy;

import java.util.Map;
import java.util.UUID;
import kr.dongne.shared.PersonColumn;
import kr.dongne.shared.PersonTies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests that two entries of one person have made; how many those are is for the privacy desk only. */
@Component
class RequestTies implements PersonTies {

    private final JdbcClient jdbc;

    RequestTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> countsOf(UUID person) {
        return Map.of();
    }

    @Override
    public void move(UUID from, UUID to) {
        new PersonColumn(jdbc, "subject_request").move(from, to);
    }
}

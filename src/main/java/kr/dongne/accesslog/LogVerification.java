package kr.dongne.accesslog;

import java.util.List;
import java.util.Optional;
import kr.dongne.access.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells whether the access log still is what was written; asking is written into it as well. */
@Service
public class LogVerification {

    private final JdbcClient jdbc;
    private final LogChain chain;
    private final AccessLog log;

    LogVerification(JdbcClient jdbc, LogChain chain, AccessLog log) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.log = log;
    }

    /** Seals what is new, then compares every row with its seal. */
    @PreAuthorize(Access.ADMIN)
    public LogVerdict verify() {
        chain.sealAll();
        LogVerdict verdict = new ChainCheck(jdbc).verdict();
        log.record(AccessTask.LOG_VERIFIED, List.of(), verdict.whole() ? null : "broken");
        return verdict;
    }

    /** The digest of the seal of this number, to be compared with one that was kept elsewhere. */
    @PreAuthorize(Access.ADMIN)
    public Optional<String> hashOf(long number) {
        return jdbc.sql("select hash from access_log_seal where number = :number")
                .param("number", number)
                .query(String.class)
                .optional();
    }
}

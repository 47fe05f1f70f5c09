package kr.dongne.people.merge;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.people.StandIns;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of both entries: locked together, and one of them emptied until it only points to the other. */
@Component
class Tombstones {

    private final JdbcClient jdbc;
    private final Clock clock;

    Tombstones(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks both in one order, whoever asks, and refuses with {@link StaleVersion} unless both are as they were read. */
    void lock(MergePeople wanted) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        jdbc.sql("""
                select id, version from person where id in (:ids) and merged_into is null and disposed_at is null
                order by id for update
                """)
                .param("ids", List.of(wanted.survivor().value(), wanted.merged().value()))
                .query(row -> {
                    versions.put(row.getObject("id", UUID.class), row.getLong("version"));
                });
        boolean asRead = Objects.equals(versions.get(wanted.survivor().value()), wanted.survivorVersion())
                && Objects.equals(versions.get(wanted.merged().value()), wanted.mergedVersion());
        if (!asRead) throw new StaleVersion();
    }

    /** Nothing personal stays in the row, so that whatever becomes of the survivor's data is true of all data. */
    void bury(UUID merged, UUID survivor) {
        jdbc.sql("""
                update person set version = version + 1, name = :nobody, name_initials = '', email = null, phone = null,
                  note = null, shared_mailbox = false, merged_into = :survivor, disposed_at = :now, changed_at = :now
                where id = :merged
                """)
                .param("nobody", StandIns.NOBODY)
                .param("survivor", survivor)
                .param("now", now())
                .param("merged", merged)
                .update();
        jdbc.sql("update person set merged_into = :survivor where merged_into = :merged")
                .param("survivor", survivor)
                .param("merged", merged)
                .update();
        jdbc.sql("update person set version = version + 1, changed_at = :now where id = :survivor")
                .param("now", now())
                .param("survivor", survivor)
                .update();
        keepApart(merged, survivor);
    }

    /** Whoever was said to be somebody else than the one is somebody else than the other too. */
    private void keepApart(UUID merged, UUID survivor) {
        jdbc.sql("""
                insert ignore into person_distinct (low, high, noted_by, noted_at)
                select p.id, q.id, d.noted_by, d.noted_at
                from person_distinct d join person p join person q on q.id > p.id
                where (d.low = :merged and (p.id = :survivor and q.id = d.high or q.id = :survivor and p.id = d.high))
                  or (d.high = :merged and (p.id = :survivor and q.id = d.low or q.id = :survivor and p.id = d.low))
                """).param("survivor", survivor).param("merged", merged).update();
        jdbc.sql("delete from person_distinct where low = :merged or high = :merged")
                .param("merged", merged)
                .update();
    }

    private LocalDateTime now() {
        return Objects.requireNonNull(DbTime.toColumn(clock.instant()));
    }
}

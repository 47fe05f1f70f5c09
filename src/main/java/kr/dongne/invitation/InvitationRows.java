package kr.dongne.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations as their table holds them, for lists; whoever reads them decides who may see which. */
@Component
class InvitationRows {

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the table, without names and mails, which other rooms know. */
    record Stored(
            InvitationId id,
            EventId event,
            @Nullable UUID person,
            @Nullable UUID proxyFor,
            @Nullable UUID represents,
            @Nullable String guestName,
            @Nullable String guestPhone,
            @Nullable String proxyName,
            @Nullable String email,
            String uid,
            InvitationState state,
            int sequence,
            boolean disowned,
            PartStat partStat,
            @Nullable PartStat earlier,
            @Nullable AnswerSource source,
            @Nullable Instant answeredAt,
            @Nullable String comment) {

        /** The person by whom it is decided who may see this row: a proxy stands where the represented person does. */
        @Nullable UUID subject() {
            return person == null ? represents : person;
        }
    }

    private static final String SELECT = """
            select i.*, r.person_id as represents, p.guest_name as proxy_name
            from invitation i
            left join invitation r on r.id = i.proxy_for
            left join invitation p on p.proxy_for = i.id and p.active = 1
            """;

    /** Those of an event, the withdrawn ones only when they are asked for. */
    List<Stored> ofEvent(EventId event, boolean withdrawn) {
        return jdbc.sql(SELECT + "where i.event_id = :event and (i.state = 'WITHDRAWN') = :withdrawn "
                        + "order by i.created_at, i.id")
                .param("event", event.value())
                .param("withdrawn", withdrawn)
                .query(InvitationRows::row)
                .list();
    }

    Optional<Stored> one(InvitationId id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id.value())
                .query(InvitationRows::row)
                .optional();
    }

    private static Stored row(ResultSet row, int number) throws SQLException {
        String earlier = row.getString("earlier_part_stat");
        String source = row.getString("answer_source");
        return new Stored(
                new InvitationId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getObject("proxy_for", UUID.class),
                row.getObject("represents", UUID.class),
                row.getString("guest_name"),
                row.getString("guest_phone"),
                row.getString("proxy_name"),
                row.getString("email"),
                row.getString("uid"),
                InvitationState.valueOf(row.getString("state")),
                row.getInt("sequence"),
                row.getObject("disowned_at") != null,
                PartStat.valueOf(row.getString("part_stat")),
                earlier == null ? null : PartStat.valueOf(earlier),
                source == null ? null : AnswerSource.valueOf(source),
                DbTime.fromColumn(row.getObject("answered_at", LocalDateTime.class)),
                row.getString("answer_comment"));
    }
}

package kr.dongne.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every answer that ever came, counted or not; only added to. */
@Component
class ReplyLog {

    private final JdbcClient jdbc;

    ReplyLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(InvitationId invitation, GivenAnswer answer, boolean counted) {
        jdbc.sql("""
                insert into attendance_reply
                  (id, invitation_id, at, source, part_stat, counted, reason, sequence, dtstamp, comment, by_account, inbox_message_id)
                values
                  (:id, :invitation, :at, :source, :partStat, :counted, :reason, :sequence, :dtstamp, :comment, :account, :message)
                """)
                .param("id", Uuid7.next())
                .param("invitation", invitation.value())
                .param("at", DbTime.toColumn(answer.at()))
                .param("source", answer.source().name())
                .param("partStat", answer.partStat().name())
                .param("counted", counted)
                .param("reason", answer.reason().name())
                .param("sequence", answer.sequence())
                .param("dtstamp", DbTime.toColumn(answer.dtstamp()))
                .param("comment", answer.comment())
                .param("account", answer.byAccount())
                .param("message", answer.inboxMessage())
                .update();
    }

    List<ReplyRow> of(InvitationId invitation) {
        return jdbc.sql("select * from attendance_reply where invitation_id = :invitation order by at desc, id desc")
                .param("invitation", invitation.value())
                .query(ReplyLog::row)
                .list();
    }

    private static ReplyRow row(ResultSet row, int number) throws SQLException {
        return new ReplyRow(
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("at", LocalDateTime.class))),
                AnswerSource.valueOf(row.getString("source")),
                PartStat.valueOf(row.getString("part_stat")),
                row.getBoolean("counted"),
                row.getString("reason"),
                row.getObject("sequence", Integer.class),
                row.getString("comment"),
                row.getObject("by_account", UUID.class));
    }
}

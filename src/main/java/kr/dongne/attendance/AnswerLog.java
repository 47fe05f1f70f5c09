package kr.dongne.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.CurrentActor;
import kr.dongne.attendance.MarkAnswer.Outcome;
import kr.dongne.event.EventId;
import kr.dongne.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What desks were answered, by the key of the tap: a retry after a lost answer hears the same again. */
@Component
class AnswerLog {

    static final int LONGEST_KEY = 100;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    AnswerLog(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** The answer that this key got before; refuses when the key was used by somebody else or for something else. */
    Optional<MarkAnswer> find(EventId event, @Nullable String key, Object request) {
        if (key == null) return Optional.empty();
        return jdbc.sql("select * from attendance_answer where event_id = :event and idempotency_key = :key")
                .param("event", event.value())
                .param("key", key)
                .query((row, index) -> {
                    if (!row.getString("request").equals(digest(request))) throw new AttendanceProblem.KeyReused();
                    String status = row.getString("status");
                    return new MarkAnswer(
                            new AttendeeId(row.getObject("attendee", UUID.class)),
                            row.getObject("mark_id", UUID.class),
                            Outcome.valueOf(row.getString("outcome")),
                            status == null ? null : AttendanceStatus.valueOf(status),
                            Objects.requireNonNull(DbTime.fromColumn(row.getObject("at", LocalDateTime.class))));
                })
                .optional();
    }

    /** Keeps the answer for retries, in the running transaction. */
    MarkAnswer keep(EventId event, @Nullable String key, Object request, MarkAnswer answer) {
        if (key == null) return answer;
        jdbc.sql("""
                insert into attendance_answer
                  (event_id, idempotency_key, request, attendee, mark_id, outcome, status, at)
                values (:event, :key, :request, :attendee, :mark, :outcome, :status, :at)
                """)
                .param("event", event.value())
                .param("key", key)
                .param("request", digest(request))
                .param("attendee", answer.attendee().value())
                .param("mark", answer.mark())
                .param("outcome", answer.outcome().name())
                .param(
                        "status",
                        answer.status() == null ? null : answer.status().name())
                .param("at", DbTime.toColumn(answer.at()))
                .update();
        return answer;
    }

    /** Records print all their parts, so the digest tells two requests apart without keeping a name. */
    private String digest(Object request) {
        try {
            String text = currentActor.get().account() + "|" + request;
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

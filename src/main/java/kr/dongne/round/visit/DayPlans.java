package kr.dongne.round.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.document.Column;
import kr.dongne.document.DocumentFile;
import kr.dongne.document.Layout;
import kr.dongne.document.Register;
import kr.dongne.document.Section;
import kr.dongne.event.EventId;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consultant's own visits in all rounds, to read on the way and on paper. */
@Service
@Transactional(readOnly = true)
public class DayPlans {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final MessageSource messages;

    DayPlans(JdbcClient jdbc, CurrentActor currentActor, MessageSource messages) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.messages = messages;
    }

    /** The confirmed visits of whoever is signed in that end after this moment (Asia/Seoul), by time; nothing for others. */
    @PreAuthorize(Access.SIGNED_IN)
    public List<DayPlan> own(LocalDateTime from) {
        return jdbc.sql("""
                select v.id, v.starts_at, v.ends_at, v.event_id, r.title, d.name dong, d.center_phone,
                  p.name place, p.address, n.version note_version, n.text, n.by_name
                from account a
                join consultant_person c on c.person_id = a.person_id
                join round_team_consultant m on m.lecturer_id = c.lecturer_id
                join round_visit v on v.team_id = m.team_id and v.status = 'CONFIRMED'
                join dong_round r on r.id = v.round_id
                join dong d on d.code = v.dong_code
                join round_dong rd on rd.round_id = v.round_id and rd.dong_code = v.dong_code
                join venue p on p.id = rd.venue_id
                left join visit_note n on n.visit_id = v.id
                where a.id = :account and v.ends_at > :from
                order by v.starts_at, v.id limit
                """ + MOST)
                .param("account", currentActor.get().accountId())
                .param("from", from)
                .query(DayPlans::row)
                .list();
    }

    /** The same on A4, in the reader's language. */
    @PreAuthorize(Access.SIGNED_IN)
    public DocumentFile pdf(LocalDateTime from, Locale locale) {
        String title = text("round.mine.title", locale);
        List<List<String>> rows = own(from).stream()
                .map(plan -> List.of(
                        InWords.slot(plan.slot(), locale),
                        plan.dong(),
                        plan.place() + (plan.address() == null ? "" : "\n" + plan.address()),
                        plan.phone() == null ? "" : plan.phone()))
                .toList();
        return DocumentFile.pdf(
                title,
                new Register(
                        locale,
                        title,
                        List.of(currentActor.get().name()),
                        null,
                        List.of(
                                Column.text(text("round.plan.column.when", locale), 50),
                                Column.text(text("round.plan.column.dong", locale), 28),
                                Column.text(text("round.mine.address", locale), 70),
                                Column.text(text("round.mine.phone", locale), 32)),
                        List.of(new Section("", rows)),
                        List.of(),
                        Layout.LIST));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }

    private static DayPlan row(ResultSet row, int number) throws SQLException {
        @Nullable UUID event = row.getObject("event_id", UUID.class);
        return new DayPlan(
                new VisitId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("dong"),
                new TimeSlot(
                        row.getObject("starts_at", LocalDateTime.class), row.getObject("ends_at", LocalDateTime.class)),
                row.getString("place"),
                row.getString("address"),
                row.getString("center_phone"),
                event == null ? null : new EventId(event),
                row.getLong("note_version"),
                row.getString("text"),
                row.getString("by_name"));
    }
}

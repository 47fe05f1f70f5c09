package kr.dongne.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests of people about their data. An answer is due within ten days, the day of receipt not counted (Enforcement Decree of
 * the Personal Information Protection Act, articles 41 to 44; Civil Act, article 157); it can be put off once, with a reason.
 */
@Service
public class Requests {

    /** Days within which an answer is due. */
    static final int DAYS = 10;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 254;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Me me;
    private final AccessLog log;
    private final Clock clock;

    Requests(JdbcClient jdbc, Me me, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.me = me;
        this.log = log;
        this.clock = clock;
    }

    /** Open ones by the day they are due, then the others, the newest first; reading them is logged. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public List<RequestRow> list() {
        List<RequestRow> found = jdbc.sql("""
                select r.*, a.display_name closer from subject_request r left join account a on a.id = r.closed_by
                order by r.state <> 'OPEN', if(r.state = 'OPEN', r.due_on, null), r.closed_on desc, r.id desc
                """).query(this::row).list();
        List<UUID> people =
                found.stream().map(RequestRow::person).filter(Objects::nonNull).toList();
        if (!found.isEmpty()) log.record(AccessTask.PEOPLE_LISTED, people, "requests");
        return found;
    }

    /** How many open requests are past their day. */
    @PreAuthorize(Access.ADMIN)
    @Transactional(readOnly = true)
    public int overdue() {
        return jdbc.sql("select count(*) from subject_request where state = 'OPEN' and due_on < :today")
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    /** Writes a request down; the day it is due follows from the day it came. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public UUID open(OpenRequest wanted) {
        refuseUnlessText(wanted.requester(), LONGEST_NAME);
        refuseUnlessText(wanted.content(), LONGEST_TEXT);
        if (wanted.contact() != null) refuseUnlessText(wanted.contact(), LONGEST_CONTACT);
        if (wanted.receivedOn().isAfter(LocalDate.now(clock))) throw new PrivacyProblem.ImpossibleDate();
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into subject_request (id, version, kind, person_id, requester, contact, content, received_on, due_on,
                  state, received_by, created_at)
                values (:id, 0, :kind, :person, :requester, :contact, :content, :received, :due, 'OPEN', :me, :now)
                """)
                .param("id", id)
                .param("kind", wanted.kind().name())
                .param("person", wanted.person())
                .param("requester", wanted.requester())
                .param("contact", wanted.contact())
                .param("content", wanted.content())
                .param("received", wanted.receivedOn())
                .param("due", wanted.receivedOn().plusDays(DAYS))
                .param("me", me.account())
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
        log(wanted.person(), "opened");
        return id;
    }

    /** Puts the answer off by another ten days, once; the person has to be told why. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void putOff(UUID request, String reason) {
        refuseUnlessText(reason.strip(), LONGEST_REASON);
        int changed = jdbc.sql("""
                update subject_request set due_on = due_on + interval %d day, delay_reason = :reason, version = version + 1
                where id = :id and state = 'OPEN' and delay_reason is null
                """.formatted(DAYS))
                .param("reason", reason.strip())
                .param("id", request)
                .update();
        if (changed == 0) throw new PrivacyProblem.NotNow();
        log(null, "put off");
    }

    /** Closes a request with what was done, or with why it was refused. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void close(UUID request, RequestRow.State outcome, String text) {
        refuseUnlessText(text.strip(), LONGEST_TEXT);
        if (outcome == RequestRow.State.OPEN) throw new PrivacyProblem.NotNow();
        int changed = jdbc.sql("""
                update subject_request set state = :state, outcome = :text, closed_by = :me, closed_on = :today,
                  version = version + 1
                where id = :id and state = 'OPEN'
                """)
                .param("state", outcome.name())
                .param("text", text.strip())
                .param("me", me.account())
                .param("today", LocalDate.now(clock))
                .param("id", request)
                .update();
        if (changed == 0) throw new PrivacyProblem.NotNow();
        log(null, "closed");
    }

    private void log(@Nullable UUID person, String detail) {
        log.record(AccessTask.REQUEST_CHANGED, person == null ? List.of() : List.of(person), detail);
    }

    private static void refuseUnlessText(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) throw new PrivacyProblem.TextMissing();
    }

    private RequestRow row(ResultSet row, int number) throws SQLException {
        RequestRow.State state = RequestRow.State.valueOf(row.getString("state"));
        LocalDate due = Objects.requireNonNull(row.getObject("due_on", LocalDate.class));
        return new RequestRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                RequestKind.valueOf(row.getString("kind")),
                row.getObject("person_id", UUID.class),
                row.getString("requester"),
                row.getString("contact"),
                row.getString("content"),
                Objects.requireNonNull(row.getObject("received_on", LocalDate.class)),
                due,
                row.getString("delay_reason"),
                state,
                state == RequestRow.State.OPEN && due.isBefore(LocalDate.now(clock)),
                row.getString("outcome"),
                row.getString("closer"),
                row.getObject("closed_on", LocalDate.class));
    }
}

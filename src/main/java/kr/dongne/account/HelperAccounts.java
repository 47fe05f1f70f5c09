package kr.dongne.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.LiveActors;
import kr.dongne.access.LiveSessions;
import kr.dongne.access.Role;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of those who help at one event's desk: made by the district's officers, who may make no other ones. Each has the
 * check-in role of its event and nothing else, no password and no mailbox.
 */
@Service
public class HelperAccounts {

    private static final Duration LONGEST = Duration.ofDays(90);

    private final AccountRepository accounts;
    private final HelperEvents events;
    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final LiveActors live;
    private final LiveSessions sessions;
    private final AccessLog log;
    private final Clock clock;

    HelperAccounts(
            AccountRepository accounts,
            HelperEvents events,
            JdbcClient jdbc,
            CurrentActor currentActor,
            LiveActors live,
            LiveSessions sessions,
            AccessLog log,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.live = live;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /** Makes one; refuses with {@link InvalidValue} an end that is over or more than 90 days ahead, and as {@link HelperEvents} does. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public AccountId open(HelperWanted wanted) {
        events.refuseUnlessHeld(wanted.event());
        Instant now = clock.instant();
        if (!wanted.until().isAfter(now) || wanted.until().isAfter(now.plus(LONGEST)))
            throw new InvalidValue("account.helper.until.invalid", LONGEST.toDays());
        Account account = accounts.save(new Account(wanted, now));
        account.grant(
                new GrantRole(account.id(), Role.CHECK_IN, null, wanted.event(), LocalDate.now(clock), lastDay(wanted)),
                currentActor.get().account(),
                now);
        accounts.flush();
        changed(account.id(), "helper made");
        return account.id();
    }

    /** Refuses with {@link NotFound} whoever is no helper or is over, and as {@link HelperEvents} does. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public void refuseUnlessWanted(AccountId id) {
        Account helper = helper(id);
        if (!helper.enabledAt(clock.instant())) throw new NotFound();
        events.refuseUnlessHeld(Objects.requireNonNull(helper.helpsAt()));
    }

    /** Ends the helper's sessions, so that the next link lets another phone in; refuses as {@link #refuseUnlessWanted} does. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void leaveDevice(AccountId id) {
        refuseUnlessWanted(id);
        sessions.endAll(id, null);
        changed(id, "helper's device changed");
    }

    /** Ends the helper at once; a second time changes nothing. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void end(AccountId id) {
        helper(id).disable();
        sessions.endAll(id, null);
        changed(id, "helper ended");
    }

    /** Those of the event, the newest first. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public List<HelperRow> of(UUID event) {
        return jdbc.sql("""
                select a.id, a.display_name, a.ends_at, a.enabled and a.ends_at > :now as open,
                  (select max(s.last_seen_at) from sign_in_session s where s.account_id = a.id) as seen,
                  (select giver.display_name from permission_grant g join account giver on giver.id = g.granted_by
                   where g.account_id = a.id limit 1) as made_by
                from account a where a.helps_at = :event order by a.created_at desc, a.id desc
                """)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("event", event)
                .query(HelperAccounts::row)
                .list();
    }

    private Account helper(AccountId id) {
        return accounts.findById(id).filter(Account::isHelper).orElseThrow(NotFound::new);
    }

    private static LocalDate lastDay(HelperWanted wanted) {
        return LocalDate.ofInstant(wanted.until(), TimeSlot.SEOUL);
    }

    private void changed(AccountId id, String what) {
        log.record(AccessTask.ACCOUNT_CHANGED, List.of(id.value()), what);
        live.forgetAfterCommit(id);
    }

    private static HelperRow row(ResultSet row, int number) throws SQLException {
        return new HelperRow(
                new AccountId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("display_name"),
                row.getString("made_by"),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("ends_at", LocalDateTime.class))),
                DbTime.fromColumn(row.getObject("seen", LocalDateTime.class)),
                row.getBoolean("open"));
    }
}

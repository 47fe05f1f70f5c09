package kr.dongne.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of people, page by page from the database; dong roles see their own dongs only. */
@Service
public class Roster {

    private static final int LARGEST_PAGE = 500;

    /** Asks of each line by itself whether it belongs; MariaDB would read all affiliations first, for fifty lines. */
    private static final String LINE_BY_LINE = "set statement optimizer_switch = 'exists_to_in=off' for ";

    private final JdbcClient jdbc;
    private final AffiliationRows affiliations;
    private final CurrentActor currentActor;
    private final AccessLog accessLog;
    private final Clock clock;

    Roster(JdbcClient jdbc, AffiliationRows affiliations, CurrentActor currentActor, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.affiliations = affiliations;
        this.currentActor = currentActor;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** The lines after the cursor, or the first ones without it; at most 500. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional
    public RosterPage list(RosterFilter filter, @Nullable RosterCursor after, int limit) {
        return page(filter, after, 0, limit);
    }

    /** As {@link #list}, leaving out this many lines after the cursor: a jump costs one walk along the index. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional
    public RosterPage jump(RosterFilter filter, @Nullable RosterCursor after, int skip, int limit) {
        return page(filter, after, skip, limit);
    }

    /** How many people the filter finds; a person of two dongs counts once. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public int count(RosterFilter filter) {
        PeopleScope scope = PeopleScope.of(currentActor.get());
        String sql = "select count(*) from person p where " + condition(filter, scope);
        return scope.bind(bind(jdbc.sql(sql), filter)).query(Integer.class).single();
    }

    /** The places of every so many-th line, by how many lines lie before them: one walk along the whole index. */
    Map<Integer, RosterCursor> places(RosterFilter filter, int every) {
        PeopleScope scope = PeopleScope.of(currentActor.get());
        String sql = """
                select name, id, line from (
                  select p.name, p.id, row_number() over (order by p.name, p.id) as line from person p where %s
                ) numbered where line %% :every = 0
                """.formatted(condition(filter, scope));
        Map<Integer, RosterCursor> places = new HashMap<>();
        scope.bind(bind(jdbc.sql(sql), filter)).param("every", every).query((RowCallbackHandler) row -> places.put(
                row.getInt("line"),
                new RosterCursor(row.getString("name"), new PersonId(row.getObject("id", UUID.class)))));
        return places;
    }

    /** Up to five people of exactly this name, so that nobody is registered twice. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional
    public List<RosterRow> namesakes(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) return List.of();
        return page(new RosterFilter(wanted, null, null, false), null, 0, 20).rows().stream()
                .filter(row -> row.name().equals(wanted))
                .limit(5)
                .toList();
    }

    /** These people as lines, as far as the asker may see them, with past and coming affiliations too. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public Map<PersonId, RosterRow> rows(Collection<PersonId> people) {
        Map<PersonId, RosterRow> found = new LinkedHashMap<>();
        if (people.isEmpty()) return found;
        PeopleScope scope = PeopleScope.of(currentActor.get());
        List<RosterRow> rows = jdbc.sql("select p.*, true as namesake from person p where p.id in (:people)")
                .param("people", people.stream().map(PersonId::value).toList())
                .query(Roster::person)
                .list();
        withAffiliations(rows, null, scope).forEach(row -> found.put(row.id(), row));
        accessLog.record(AccessTask.PEOPLE_LISTED, ids(rows), "roster");
        return found;
    }

    private RosterPage page(RosterFilter filter, @Nullable RosterCursor after, int skip, int limit) {
        PeopleScope scope = PeopleScope.of(currentActor.get());
        int rows = Math.clamp(limit, 1, LARGEST_PAGE);
        StatementSpec statement = scope.bind(bind(jdbc.sql(sql(filter, after, scope)), filter))
                .param("limit", rows)
                .param("skip", Math.max(0, skip));
        if (after != null) {
            statement
                    .param("afterName", after.name())
                    .param("afterId", after.id().value());
        }
        List<RosterRow> people = statement.query(Roster::person).list();
        List<RosterRow> found = withAffiliations(people, filter.currentOnly() ? LocalDate.now(clock) : null, scope);
        if (!found.isEmpty()) accessLog.record(AccessTask.PEOPLE_LISTED, ids(found), "roster");
        return new RosterPage(
                found, found.size() < rows ? null : found.getLast().cursor());
    }

    private static String sql(RosterFilter filter, @Nullable RosterCursor after, PeopleScope scope) {
        // The keys come from the index alone; whole rows are read for one page only.
        boolean most = scope.everybody() && filter.dong() == null && filter.role() == null;
        return (most ? LINE_BY_LINE : "")
                + """
                select p.*, exists (select 1 from person o where o.name = p.name and o.id <> p.id and %s) as namesake
                from person p join (
                  select p.id from person p where %s and %s order by p.name, p.id limit :limit offset :skip
                ) k on k.id = p.id order by p.name, p.id
                """.formatted(
                        scope.seesPerson("o"),
                        condition(filter, scope),
                        after == null ? "true" : "p.name >= :afterName and (p.name > :afterName or p.id > :afterId)");
    }

    private static String condition(RosterFilter filter, PeopleScope scope) {
        StringBuilder sql = new StringBuilder(scope.seesPerson("p"))
                .append(" and p.name <> '")
                .append(StandIns.NOBODY)
                .append("'");
        if (!filter.name().empty()) sql.append(" and p.name_initials like :initials");
        if (!filter.name().empty() && !filter.name().byInitialsOnly()) sql.append(" and p.name regexp :name");
        if (filter.dong() == null && filter.role() == null && !filter.currentOnly()) return sql.toString();
        sql.append(" and exists (select 1 from affiliation f where f.person_id = p.id and ")
                .append(scope.seesAffiliation("f"));
        if (filter.dong() != null) sql.append(" and f.dong_code = :dong");
        if (filter.role() != null) sql.append(" and f.role = :role");
        if (filter.currentOnly()) sql.append(" and ").append(AffiliationRows.validOn("f", LocalDate.MIN));
        return sql.append(")").toString();
    }

    private StatementSpec bind(StatementSpec statement, RosterFilter filter) {
        NameSearch name = filter.name();
        if (!name.empty()) statement.param("initials", name.initials());
        if (!name.empty() && !name.byInitialsOnly()) statement.param("name", name.pattern());
        if (filter.dong() != null) statement.param("dong", filter.dong().value());
        if (filter.role() != null) statement.param("role", filter.role().name());
        if (filter.currentOnly()) statement.param("day", LocalDate.now(clock));
        return statement;
    }

    private List<RosterRow> withAffiliations(List<RosterRow> people, @Nullable LocalDate day, PeopleScope scope) {
        var byPerson = affiliations.of(ids(people), day, scope);
        return people.stream()
                .map(one -> new RosterRow(
                        one.id(),
                        one.name(),
                        one.email(),
                        one.sharedMailbox(),
                        one.phone(),
                        one.namesake(),
                        byPerson.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static List<UUID> ids(List<RosterRow> rows) {
        return rows.stream().map(row -> row.id().value()).toList();
    }

    private static RosterRow person(ResultSet row, int number) throws SQLException {
        return new RosterRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                EmailAddress.ofNullable(row.getString("email")),
                row.getBoolean("shared_mailbox"),
                row.getString("phone"),
                row.getBoolean("namesake"),
                List.of());
    }
}

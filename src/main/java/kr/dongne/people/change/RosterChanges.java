package kr.dongne.people.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.PeopleScope;
import kr.dongne.people.PersonId;
import kr.dongne.people.StandIns;
import kr.dongne.people.change.RosterChange.Kind;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the roster of a day with today's; dong roles see their own dongs only. */
@Service
public class RosterChanges {

    private static final int MOST_AFFILIATIONS = 5_000;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final AccessLog accessLog;
    private final Clock clock;

    RosterChanges(JdbcClient jdbc, CurrentActor currentActor, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * What is different today from the end of that day, dong by dong in their order, then by kind and name; an affiliation
     * that was renewed in the same role is no change. At most 5,000 affiliations are compared.
     *
     * @param since a day in Asia/Seoul
     * @param dong only this one; null for all that the actor sees
     */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional
    public List<RosterChange> since(LocalDate since, @Nullable DongCode dong) {
        List<RosterChange> changes = new ArrayList<>();
        Map<Optional<DongCode>, Integer> places = new HashMap<>();
        for (Roles roles : compared(since, dong)) {
            places.putIfAbsent(Optional.ofNullable(roles.dong), places.size());
            Kind kind = roles.kind();
            if (kind != null)
                changes.add(new RosterChange(roles.person, roles.name, roles.dong, kind, roles.before, roles.after));
        }
        changes.sort(Comparator.comparing((RosterChange change) -> places.get(Optional.ofNullable(change.dong())))
                .thenComparing(RosterChange::kind)
                .thenComparing(RosterChange::name));
        List<UUID> subjects = changes.stream()
                .map(change -> change.person().value())
                .distinct()
                .toList();
        if (!subjects.isEmpty()) accessLog.record(AccessTask.PEOPLE_LISTED, subjects, "changes");
        return changes;
    }

    private Collection<Roles> compared(LocalDate since, @Nullable DongCode dong) {
        PeopleScope scope = PeopleScope.of(currentActor.get());
        String sql = """
                select p.id, p.name, a.dong_code, a.role, %1$s as held_before, %2$s as held_now,
                  p.changed_at >= :after and p.created_at < :after as edited
                from affiliation a join person p on p.id = a.person_id left join dong d on d.code = a.dong_code
                where (%1$s or %2$s) and p.name <> :nobody and (:dong is null or a.dong_code = :dong) and %3$s
                  and (p.changed_at >= :after
                       or exists (select 1 from affiliation b where b.person_id = a.person_id and b.dong_code <=> a.dong_code
                                  and (%4$s) <> (%5$s)))
                order by d.position is null, d.position, p.name, p.id, a.role limit %6$d
                """.formatted(
                        held("a", ":since"),
                        held("a", ":today"),
                        scope.seesAffiliation("a"),
                        held("b", ":since"),
                        held("b", ":today"),
                        MOST_AFFILIATIONS);
        Map<List<?>, Roles> found = new LinkedHashMap<>();
        scope.bind(jdbc.sql(sql))
                .param("since", since)
                .param("today", LocalDate.now(clock.withZone(TimeSlot.SEOUL)))
                .param(
                        "after",
                        DbTime.toColumn(
                                since.plusDays(1).atStartOfDay(TimeSlot.SEOUL).toInstant()))
                .param("nobody", StandIns.NOBODY)
                .param("dong", dong == null ? null : dong.value())
                .query((RowCallbackHandler) row -> Roles.take(row, found));
        return found.values();
    }

    private static String held(String alias, String day) {
        return "(%1$s.valid_from <= %2$s and (%1$s.valid_to is null or %1$s.valid_to >= %2$s))".formatted(alias, day);
    }

    /** What one person is and was in one dong. */
    private static final class Roles {

        private final PersonId person;
        private final String name;
        private final @Nullable DongCode dong;
        private final boolean edited;
        private final Set<AffiliationRole> before = EnumSet.noneOf(AffiliationRole.class);
        private final Set<AffiliationRole> after = EnumSet.noneOf(AffiliationRole.class);

        private Roles(PersonId person, String name, @Nullable DongCode dong, boolean edited) {
            this.person = person;
            this.name = name;
            this.dong = dong;
            this.edited = edited;
        }

        static void take(ResultSet row, Map<List<?>, Roles> found) throws SQLException {
            PersonId person = new PersonId(row.getObject("id", UUID.class));
            String name = row.getString("name");
            String code = row.getString("dong_code");
            boolean edited = row.getBoolean("edited");
            Roles roles = found.computeIfAbsent(
                    List.of(person, code == null ? "" : code),
                    key -> new Roles(person, name, code == null ? null : new DongCode(code), edited));
            AffiliationRole role = AffiliationRole.valueOf(row.getString("role"));
            if (row.getBoolean("held_before")) roles.before.add(role);
            if (row.getBoolean("held_now")) roles.after.add(role);
        }

        @Nullable Kind kind() {
            if (before.isEmpty()) return Kind.CAME;
            if (after.isEmpty()) return Kind.LEFT;
            if (!before.equals(after)) return Kind.ROLE;
            return edited ? Kind.EDITED : null;
        }
    }
}

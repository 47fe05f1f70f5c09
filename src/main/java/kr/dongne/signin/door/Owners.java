package kr.dongne.signin.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.account.Username;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts before anybody has signed in. */
@Component
public class Owners {

    private static final int MOST_PER_ADDRESS = 5;
    private static final String ROWS = """
            select a.id, a.username, a.display_name, a.email, a.password_hash,
                   a.enabled and (a.ends_at is null or a.ends_at > :now) as enabled, a.helps_at is not null as helper,
                   (select group_concat(distinct g.role) from permission_grant g
                    where g.account_id = a.id and g.revoked_at is null and g.valid_from <= :today
                      and (g.valid_to is null or g.valid_to >= :today)) roles
            from account a
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Owners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever has exactly this user name. */
    public Optional<Owner> named(String typed) {
        String name = Username.normalised(typed);
        return find(" where a.username = :value", name).stream()
                .filter(found -> found.username().equals(name)) // the column's collation is more generous
                .findFirst();
    }

    /** The account as it is at this moment. */
    public Optional<Owner> of(AccountId id) {
        return find(" where a.id = :value", id.value()).stream().findFirst();
    }

    /** The account of whoever acts; {@link NotFound} when nobody with an account does. */
    public Owner acting(Actor actor) {
        return Optional.ofNullable(actor.account()).flatMap(this::of).orElseThrow(NotFound::new);
    }

    /** Whoever has this user name or this address; several may share a mailbox. */
    public List<Owner> reachedBy(String typed) {
        if (!typed.contains("@")) return named(typed).stream().toList();
        String address = typed.strip();
        return find(" where a.email = :value order by a.id limit " + MOST_PER_ADDRESS, address).stream()
                .filter(found -> found.email() != null && found.email().value().equalsIgnoreCase(address))
                .toList();
    }

    private List<Owner> find(String where, Object value) {
        return jdbc.sql(ROWS + where)
                .param("today", LocalDate.now(clock))
                .param("now", DbTime.toColumn(clock.instant()))
                .param("value", value)
                .query(Owners::owner)
                .list();
    }

    private static Owner owner(ResultSet row, int number) throws SQLException {
        return new Owner(
                new AccountId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("username"),
                row.getString("display_name"),
                EmailAddress.ofNullable(row.getString("email")),
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                row.getBoolean("helper"),
                roles(row.getString("roles")));
    }

    private static Set<Role> roles(@Nullable String joined) {
        if (joined == null) return Set.of();
        return Arrays.stream(joined.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}

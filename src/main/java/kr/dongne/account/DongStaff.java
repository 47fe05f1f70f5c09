package kr.dongne.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.CountingGrants;
import kr.dongne.access.Role;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who acts for a dong today and can be reached by mail. */
@Service
public class DongStaff {

    private final JdbcClient jdbc;
    private final Clock clock;

    DongStaff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who acts for a dong in this role. */
    public record Member(AccountId account, String name, EmailAddress email, DongCode dong, Role role) {}

    /** Those who act for these dongs in one of these roles, by dong and name; nobody without an address. */
    @PreAuthorize(Access.SYSTEM)
    public List<Member> of(Collection<DongCode> dongs, Collection<Role> roles) {
        if (dongs.isEmpty() || roles.isEmpty()) return List.of();
        return jdbc.sql("""
                select distinct a.id, a.display_name, a.email, g.dong_code, g.role
                from account a join permission_grant g on g.account_id = a.id and %s
                where a.enabled and a.email is not null and g.dong_code in (:dongs) and g.role in (:roles)
                order by g.dong_code, a.display_name, a.id
                """.formatted(CountingGrants.CONDITION))
                .param("today", LocalDate.now(clock))
                .param("dongs", dongs.stream().map(DongCode::value).toList())
                .param("roles", roles.stream().map(Enum::name).toList())
                .query(DongStaff::member)
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new AccountId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("display_name"),
                new EmailAddress(row.getString("email")),
                new DongCode(row.getString("dong_code")),
                Role.valueOf(row.getString("role")));
    }
}

package kr.dongne.district;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The dongs of the district; they hold no personal data, so everybody at work may read them. */
@Service
public class Dongs {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    Dongs(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** Every dong, in the district's own order. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public List<Dong> all() {
        return jdbc.sql("select * from dong order by position")
                .query(Dongs::row)
                .list();
    }

    /** The dongs of the one who asks: all for the district, the own ones for everybody else. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public List<Dong> mine() {
        Actor actor = currentActor.get();
        return all().stream().filter(dong -> actor.sees(dong.code())).toList();
    }

    /** The dong with this code; refuses with {@link NotFound}. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public Dong of(DongCode code) {
        return jdbc.sql("select * from dong where code = :code")
                .param("code", code.value())
                .query(Dongs::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The dong's name; refuses with {@link NotFound}. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public String name(DongCode code) {
        return of(code).name();
    }

    private static Dong row(ResultSet row, int number) throws SQLException {
        return new Dong(
                new DongCode(row.getString("code")),
                row.getString("name"),
                row.getString("council_name"),
                row.getString("center_name"),
                row.getString("center_address"),
                row.getString("center_phone"),
                row.getInt("position"));
    }
}

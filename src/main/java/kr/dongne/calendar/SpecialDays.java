package kr.dongne.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dongne.access.Access;
import kr.dongne.booking.Bookings;
import kr.dongne.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public holidays and election periods, from tables that the district can change. */
@Service
public class SpecialDays {

    private final JdbcClient jdbc;

    SpecialDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of the public holiday on this day. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public Optional<String> holidayOn(LocalDate day) {
        return jdbc.sql("select name from holiday where day = :day")
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** The holidays of a year, in order. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<Holiday> holidaysOf(int year) {
        return jdbc.sql("select day, name from holiday where day between :first and :last order by day")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, number) -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    /** The election whose period this day is in (공직선거법, article 86): from the 60th day before it to the polling day. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public Optional<Election> electionRestricting(LocalDate day) {
        return jdbc.sql("""
                select * from election where restricted_from <= :day and polling_day >= :day
                order by polling_day limit 1
                """).param("day", day).query(SpecialDays::election).optional();
    }

    /** Every election that the console knows, the latest first. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<Election> elections() {
        return jdbc.sql("select * from election order by polling_day desc")
                .query(SpecialDays::election)
                .list();
    }

    /** Declares a holiday, such as a temporary one; nothing that is booked moves, see {@link Bookings#on}. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void declareHoliday(DeclareHoliday wanted) {
        jdbc.sql("insert into holiday (day, name) values (:day, :name) on duplicate key update name = values(name)")
                .param("day", wanted.day())
                .param("name", wanted.name())
                .update();
    }

    /** Takes a holiday back. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void removeHoliday(LocalDate day) {
        jdbc.sql("delete from holiday where day = :day").param("day", day).update();
    }

    /** Adds an election with its period. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void announceElection(AnnounceElection wanted) {
        jdbc.sql("insert into election (id, name, restricted_from, polling_day) values (:id, :name, :from, :day)")
                .param("id", Uuid7.next())
                .param("name", wanted.name())
                .param("from", wanted.restrictedFrom())
                .param("day", wanted.pollingDay())
                .update();
    }

    private static Election election(ResultSet row, int number) throws SQLException {
        return new Election(
                row.getString("name"),
                row.getObject("restricted_from", LocalDate.class),
                row.getObject("polling_day", LocalDate.class));
    }
}

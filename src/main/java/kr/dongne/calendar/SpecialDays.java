package kr.dongne.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.booking.Bookings;
import kr.dongne.settings.ChangeBook;
import kr.dongne.settings.ChangedKind;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public holidays and election periods, from tables that the district can change. */
@Service
public class SpecialDays {

    private final JdbcClient jdbc;
    private final ChangeBook book;

    SpecialDays(JdbcClient jdbc, ChangeBook book) {
        this.jdbc = jdbc;
        this.book = book;
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
        book.note(
                ChangedKind.HOLIDAY,
                wanted.day().toString(),
                holidayOn(wanted.day()).orElse(null),
                wanted.name());
        jdbc.sql("insert into holiday (day, name) values (:day, :name) on duplicate key update name = values(name)")
                .param("day", wanted.day())
                .param("name", wanted.name())
                .update();
    }

    /** Declares all of these or, when one is refused, none. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void declareHolidays(List<DeclareHoliday> wanted) {
        wanted.forEach(this::declareHoliday);
    }

    /** Takes a holiday back. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void removeHoliday(LocalDate day) {
        book.note(ChangedKind.HOLIDAY, day.toString(), holidayOn(day).orElse(null), null);
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
        book.note(ChangedKind.ELECTION, wanted.name(), null, period(wanted.restrictedFrom(), wanted.pollingDay()));
    }

    /** Adds all of these or, when one is refused, none; one that is known by name and polling day gets the period named here. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void announceElections(List<AnnounceElection> wanted) {
        for (AnnounceElection one : wanted) {
            Optional<Election> known = known(one);
            if (known.isEmpty()) announceElection(one);
            else if (!known.get().restrictedFrom().equals(one.restrictedFrom())) changeElection(known.get(), one);
        }
    }

    /** The election of this name on this polling day, if it is there already. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public Optional<Election> known(AnnounceElection wanted) {
        return jdbc.sql("select * from election where name = :name and polling_day = :day limit 1")
                .param("name", wanted.name())
                .param("day", wanted.pollingDay())
                .query(SpecialDays::election)
                .optional();
    }

    /** Gives an election another name or period; refuses with {@link StaleVersion} when somebody else changed it meanwhile. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void changeElection(Election known, AnnounceElection wanted) {
        int changed = jdbc.sql("update election set name = :name, restricted_from = :from, polling_day = :day,"
                        + " version = version + 1 where id = :id and version = :version")
                .param("name", wanted.name())
                .param("from", wanted.restrictedFrom())
                .param("day", wanted.pollingDay())
                .param("id", known.id())
                .param("version", known.version())
                .update();
        if (changed == 0) throw new StaleVersion();
        book.note(
                ChangedKind.ELECTION,
                wanted.name(),
                known.name() + " " + period(known.restrictedFrom(), known.pollingDay()),
                wanted.name() + " " + period(wanted.restrictedFrom(), wanted.pollingDay()));
    }

    /** Takes an election back; refuses with {@link StaleVersion} when somebody else changed it meanwhile. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void removeElection(Election known) {
        int removed = jdbc.sql("delete from election where id = :id and version = :version")
                .param("id", known.id())
                .param("version", known.version())
                .update();
        if (removed == 0) throw new StaleVersion();
        book.note(ChangedKind.ELECTION, known.name(), period(known.restrictedFrom(), known.pollingDay()), null);
    }

    private static String period(LocalDate from, LocalDate to) {
        return from + " – " + to;
    }

    private static Election election(ResultSet row, int number) throws SQLException {
        return new Election(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("restricted_from", LocalDate.class),
                row.getObject("polling_day", LocalDate.class));
    }
}

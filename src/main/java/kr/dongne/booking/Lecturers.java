package kr.dongne.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who speak at events. */
@Service
public class Lecturers {

    private static final String SELECT = "select l.*, b.version from lecturer l join bookable b on b.id = l.id ";

    private final LecturerRepository repository;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Lecturers(LecturerRepository repository, JdbcClient jdbc, Transactions transactions) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Every lecturer, by name. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<Lecturer> all() {
        return jdbc.sql(SELECT + "order by l.name, l.id").query(Lecturers::row).list();
    }

    /** The lecturer; refuses with {@link NotFound}. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public Lecturer of(BookableId id) {
        return jdbc.sql(SELECT + "where l.id = :id")
                .param("id", id.value())
                .query(Lecturers::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Adds a lecturer. */
    @PreAuthorize(Access.DISTRICT)
    public BookableId add(AddLecturer wanted) {
        return transactions.call(
                () -> repository.saveAndFlush(new StoredLecturer(wanted)).id());
    }

    /** Changes a lecturer; refuses a stale version. */
    @PreAuthorize(Access.DISTRICT)
    public void change(ChangeLecturer wanted) {
        transactions.run(() ->
                repository.findById(wanted.id()).orElseThrow(NotFound::new).change(wanted));
    }

    private static Lecturer row(ResultSet row, int number) throws SQLException {
        return new Lecturer(
                new BookableId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getString("office"));
    }
}

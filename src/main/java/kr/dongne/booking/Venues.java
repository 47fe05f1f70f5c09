package kr.dongne.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places where events are held. */
@Service
public class Venues {

    private static final String SELECT = "select v.*, b.version from venue v join bookable b on b.id = v.id ";

    private final VenueRepository repository;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Venues(VenueRepository repository, JdbcClient jdbc, Transactions transactions) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Every venue, by name. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<Venue> all() {
        return jdbc.sql(SELECT + "order by v.name, v.id").query(Venues::row).list();
    }

    /** The venue; refuses with {@link NotFound}. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public Venue of(BookableId id) {
        return jdbc.sql(SELECT + "where v.id = :id")
                .param("id", id.value())
                .query(Venues::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Adds a venue; refuses a name that another one has. */
    @PreAuthorize(Access.DISTRICT)
    public BookableId add(AddVenue wanted) {
        StoredVenue venue = new StoredVenue(wanted);
        saveUnderFreeName(() -> repository.saveAndFlush(venue));
        return venue.id();
    }

    /** Changes a venue; refuses a stale version and a name that another one has. */
    @PreAuthorize(Access.DISTRICT)
    public void change(ChangeVenue wanted) {
        saveUnderFreeName(() ->
                repository.findById(wanted.id()).orElseThrow(NotFound::new).change(wanted));
    }

    private void saveUnderFreeName(Runnable save) {
        try {
            transactions.run(save);
        } catch (DataIntegrityViolationException duplicate) {
            throw new BookingProblem.NameTaken();
        }
    }

    private static Venue row(ResultSet row, int number) throws SQLException {
        return new Venue(
                new BookableId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getString("address"),
                row.getInt("capacity"),
                row.getString("equipment"));
    }
}

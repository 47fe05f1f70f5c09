package kr.dongne.booking;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A venue as it is kept. */
@Entity
@Table(name = "venue")
class StoredVenue extends Bookable {

    @Basic(optional = false)
    private String name;

    @Basic(optional = false)
    private String address;

    @Basic(optional = false)
    private int capacity;

    @Basic
    private @Nullable String equipment;

    @SuppressWarnings("NullAway.Init")
    protected StoredVenue() {}

    StoredVenue(AddVenue wanted) {
        super(BookableKind.VENUE);
        name = wanted.name();
        address = wanted.address();
        capacity = wanted.capacity();
        equipment = wanted.equipment();
    }

    void change(ChangeVenue wanted) {
        expectVersion(wanted.version());
        name = wanted.name();
        address = wanted.address();
        capacity = wanted.capacity();
        equipment = wanted.equipment();
    }
}

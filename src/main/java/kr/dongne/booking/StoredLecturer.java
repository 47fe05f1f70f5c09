package kr.dongne.booking;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A lecturer as he or she is kept. */
@Entity
@Table(name = "lecturer")
class StoredLecturer extends Bookable {

    @Basic(optional = false)
    private String name;

    @Basic(optional = false)
    private String office;

    @SuppressWarnings("NullAway.Init")
    protected StoredLecturer() {}

    StoredLecturer(AddLecturer wanted) {
        super(BookableKind.LECTURER);
        name = wanted.name();
        office = wanted.office();
    }

    void change(ChangeLecturer wanted) {
        expectVersion(wanted.version());
        name = wanted.name();
        office = wanted.office();
    }
}

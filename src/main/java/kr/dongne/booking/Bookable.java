package kr.dongne.booking;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import kr.dongne.shared.StaleVersion;
import org.jspecify.annotations.Nullable;

/** The parent row of everything that can be booked: whoever books it locks this row first. */
@Entity
@Table(name = "bookable")
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Bookable {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BookableId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private BookableKind kind;

    @SuppressWarnings("NullAway.Init")
    protected Bookable() {}

    Bookable(BookableKind kind) {
        this.id = BookableId.next();
        this.kind = kind;
    }

    BookableId id() {
        return id;
    }

    BookableKind kind() {
        return kind;
    }

    void expectVersion(long expected) {
        if (version != null) StaleVersion.unlessSame(expected, version);
    }
}

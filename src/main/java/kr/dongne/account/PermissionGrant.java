package kr.dongne.account;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** A role that was given; it is ended, never deleted, so that the list of all grants stays whole. */
@Entity
@Table(name = "permission_grant")
class PermissionGrant {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Basic
    private @Nullable String dongCode;

    @Basic
    private @Nullable UUID eventId;

    @Basic(optional = false)
    private LocalDate validFrom;

    @Basic
    private @Nullable LocalDate validTo;

    @Basic
    private @Nullable UUID grantedBy;

    @Basic(optional = false)
    @Column(updatable = false)
    private Instant grantedAt;

    @Basic
    private @Nullable UUID revokedBy;

    @Basic
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected PermissionGrant() {}

    PermissionGrant(GrantRole wanted, @Nullable AccountId by, Instant now) {
        id = Uuid7.next();
        role = wanted.role();
        dongCode = wanted.dong() == null ? null : wanted.dong().value();
        eventId = wanted.event();
        validFrom = wanted.from();
        validTo = wanted.to();
        grantedBy = by == null ? null : by.value();
        grantedAt = now;
    }

    UUID id() {
        return id;
    }

    Role role() {
        return role;
    }

    void revoke(@Nullable AccountId by, Instant now) {
        if (revokedAt != null) return;
        revokedBy = by == null ? null : by.value();
        revokedAt = now;
    }
}

package kr.dongne.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import org.jspecify.annotations.Nullable;

/** One person's way in, with everything that was ever granted to it. */
@Entity
@Table(name = "account")
class Account {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Version
    private @Nullable Long version;

    @Basic(optional = false)
    private String username;

    @Basic
    private @Nullable String passwordHash;

    @Basic(optional = false)
    private String displayName;

    @Basic
    private @Nullable String email;

    @Basic
    private boolean enabled;

    @Basic
    private boolean demo;

    @Basic(optional = false)
    private Instant createdAt;

    @Basic
    private @Nullable UUID personId;

    @Basic
    private @Nullable UUID helpsAt;

    @Basic
    private @Nullable Instant endsAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "account_id", nullable = false)
    private List<PermissionGrant> grants = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(CreateAccount wanted, @Nullable String passwordHash, Instant now) {
        id = AccountId.next();
        username = wanted.username().value();
        this.passwordHash = passwordHash;
        displayName = wanted.displayName();
        email = wanted.email() == null ? null : wanted.email().value();
        enabled = true;
        demo = wanted.demo();
        createdAt = now;
    }

    Account(InviteAccount wanted, Instant now) {
        id = AccountId.next();
        username = wanted.username().value();
        displayName = wanted.displayName();
        email = wanted.email().value();
        enabled = true;
        createdAt = now;
    }

    Account(HelperWanted wanted, Instant now) {
        id = AccountId.next();
        username = "helper-" + id.value().toString().replace("-", "");
        displayName = wanted.label();
        enabled = true;
        createdAt = now;
        helpsAt = wanted.event();
        endsAt = wanted.until();
    }

    /** Whether it opens at this moment. */
    boolean enabledAt(Instant now) {
        return enabled && (endsAt == null || endsAt.isAfter(now));
    }

    /** The event at whose desk it helps; null for every other account. */
    @Nullable UUID helpsAt() {
        return helpsAt;
    }

    /** Whether it helps at the desk of one event. */
    boolean isHelper() {
        return helpsAt != null;
    }

    AccountId id() {
        return id;
    }

    Username username() {
        return new Username(username);
    }

    /** Null until somebody who was invited has chosen a password. */
    @Nullable String passwordHash() {
        return passwordHash;
    }

    @Nullable String email() {
        return email;
    }

    void change(ChangeAccount wanted) {
        if (version != null) StaleVersion.unlessSame(wanted.version(), version);
        displayName = wanted.displayName();
        email = wanted.email() == null ? null : wanted.email().value();
    }

    /** Whose account it is; nothing when it was not said. */
    Optional<UUID> person() {
        return Optional.ofNullable(personId);
    }

    void belongTo(LinkPerson wanted) {
        if (version != null) StaleVersion.unlessSame(wanted.version(), version);
        personId = wanted.person();
    }

    void changePassword(@Nullable String hash) {
        passwordHash = hash;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    UUID grant(GrantRole wanted, @Nullable AccountId by, Instant now) {
        PermissionGrant added = new PermissionGrant(wanted, by, now);
        grants.add(added);
        return added.id();
    }

    boolean isAdministration(UUID grant) {
        return grant(grant).role() == Role.ADMIN;
    }

    void revoke(UUID grant, @Nullable AccountId by, Instant now) {
        grant(grant).revoke(by, now);
    }

    private PermissionGrant grant(UUID wanted) {
        return grants.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

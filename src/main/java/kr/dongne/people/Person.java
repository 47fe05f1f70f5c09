package kr.dongne.people;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.Initials;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.StaleVersion;
import org.jspecify.annotations.Nullable;

/** A person with all affiliations: whoever sits in two dongs is still one person. */
@Entity
@Table(name = "person")
class Person {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    @Version
    private @Nullable Long version;

    @Basic(optional = false)
    private String name;

    @Basic(optional = false)
    private String nameInitials;

    @Basic
    private @Nullable String email;

    @Basic(optional = false)
    private boolean sharedMailbox;

    @Basic
    private @Nullable String phone;

    @Basic
    private @Nullable String note;

    @Basic(optional = false)
    private Instant createdAt;

    @Basic(optional = false)
    private Instant changedAt;

    @Basic
    private @Nullable UUID mergedInto;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_id", nullable = false)
    private List<Affiliation> affiliations = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(RegisterPerson wanted, Instant now) {
        id = PersonId.next();
        name = wanted.name();
        nameInitials = Initials.of(name);
        reachableAt(wanted.email(), wanted.sharedMailbox(), wanted.phone());
        note = wanted.note();
        createdAt = now;
        changedAt = now;
        wanted.affiliations().forEach(affiliation -> affiliate(affiliation, now));
    }

    /** Whether this entry only points to another one of the same person. */
    boolean isMergedAway() {
        return mergedInto != null;
    }

    PersonId id() {
        return id;
    }

    void change(ChangePerson wanted, Instant now) {
        if (version != null) StaleVersion.unlessSame(wanted.version(), version);
        become(wanted.facts(), now);
    }

    void become(PersonFacts facts, Instant now) {
        name = facts.name();
        nameInitials = Initials.of(name);
        reachableAt(facts.email(), facts.sharedMailbox(), facts.phone());
        note = facts.note();
        changedAt = now;
    }

    /** The version that was read; zero for a person who was never saved. */
    long version() {
        return version == null ? 0 : version;
    }

    PersonFacts facts() {
        return new PersonFacts(
                name, EmailAddress.ofNullable(email), sharedMailbox, PhoneNumber.ofNullable(phone), note);
    }

    UUID affiliate(NewAffiliation wanted, Instant now) {
        if (affiliations.stream().anyMatch(one -> one.clashesWith(wanted))) throw new PeopleProblem.AlreadyAffiliated();
        Affiliation added = new Affiliation(wanted);
        affiliations.add(added);
        changedAt = now;
        return added.id();
    }

    void endAffiliation(UUID affiliation, LocalDate lastDay, Instant now) {
        affiliation(affiliation).endOn(lastDay);
        changedAt = now;
    }

    /** Null for an affiliation of the whole district. */
    @Nullable DongCode dongOf(UUID affiliation) {
        return affiliation(affiliation).dong();
    }

    /** The dongs where the person is, or will be, on or after this day. */
    List<DongCode> dongsFrom(LocalDate day) {
        List<DongCode> dongs = new ArrayList<>();
        for (Affiliation affiliation : affiliations) {
            DongCode dong = affiliation.dong();
            if (dong != null && affiliation.notEndedBefore(day)) dongs.add(dong);
        }
        return dongs;
    }

    private Affiliation affiliation(UUID wanted) {
        return affiliations.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void reachableAt(@Nullable EmailAddress address, boolean shared, @Nullable PhoneNumber number) {
        email = address == null ? null : address.value();
        sharedMailbox = shared;
        phone = number == null ? null : number.value();
    }
}

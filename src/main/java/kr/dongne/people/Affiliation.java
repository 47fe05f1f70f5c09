package kr.dongne.people;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Unit;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** A part of the person: what he or she is, where, from when to when. */
@Entity
@Table(name = "affiliation")
class Affiliation {

    @Id
    private UUID id;

    @Basic(optional = false)
    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Column(name = "dong_code", columnDefinition = "char(10)")
    private @Nullable String dongCode;

    @Enumerated(EnumType.STRING)
    private AffiliationRole role;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected Affiliation() {}

    Affiliation(NewAffiliation wanted) {
        id = Uuid7.next();
        role = wanted.role();
        unit = role.unit();
        dongCode = wanted.dong() == null ? null : wanted.dong().value();
        validFrom = wanted.from();
        validTo = wanted.to();
    }

    UUID id() {
        return id;
    }

    @Nullable DongCode dong() {
        return dongCode == null ? null : new DongCode(dongCode);
    }

    boolean notEndedBefore(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }

    boolean clashesWith(NewAffiliation wanted) {
        boolean sameThing = role == wanted.role() && Objects.equals(dong(), wanted.dong());
        boolean wantedEndsFirst = wanted.to() != null && wanted.to().isBefore(validFrom);
        return sameThing && notEndedBefore(wanted.from()) && !wantedEndsFirst;
    }

    void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) throw new InvalidValue("people.affiliation.ends-before-start");
        validTo = lastDay;
    }
}

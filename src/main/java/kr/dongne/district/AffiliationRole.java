package kr.dongne.district;

/** What somebody is in a {@link Unit}; every role belongs to one kind of unit. */
public enum AffiliationRole {
    CHAIR(Unit.COUNCIL),
    VICE_CHAIR(Unit.COUNCIL),
    AUDITOR(Unit.COUNCIL),
    SECRETARY(Unit.COUNCIL),
    COUNCIL_MEMBER(Unit.COUNCIL),
    SUBCOMMITTEE_CHAIR(Unit.COUNCIL),
    SECRETARIAT_HEAD(Unit.SECRETARIAT),
    SECRETARIAT_STAFF(Unit.SECRETARIAT),
    DONG_OFFICIAL(Unit.COMMUNITY_CENTER),
    SUPPORT_AGENCY_HEAD(Unit.SUPPORT_AGENCY),
    CONSULTANT(Unit.SUPPORT_AGENCY),
    DISTRICT_OFFICER(Unit.DISTRICT_OFFICE);

    private final Unit unit;

    AffiliationRole(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether the role is held in one dong; the others have none. */
    public boolean inDong() {
        return unit.inDong();
    }
}

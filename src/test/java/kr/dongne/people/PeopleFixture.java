package kr.dongne.people;

import java.time.LocalDate;
import java.util.Arrays;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.testing.SignedIn;

/** Made-up people of two dongs. */
public final class PeopleFixture {

    public static final DongCode GASAN = new DongCode("1154551000");
    public static final DongCode DOKSAN1 = new DongCode("1154561000");
    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final People people;

    public PeopleFixture(People people) {
        this.people = people;
    }

    /** Registered by the district, whoever is signed in. */
    public PersonId registered(String name, NewAffiliation... affiliations) {
        return SignedIn.call(
                Role.DISTRICT_OFFICER,
                () -> people.register(new RegisterPerson(name, null, false, null, null, Arrays.asList(affiliations))));
    }

    /** As {@link #registered}, with a mailbox of one's own. */
    public PersonId registeredWithEmail(String name, String email, NewAffiliation... affiliations) {
        return SignedIn.call(
                Role.DISTRICT_OFFICER,
                () -> people.register(new RegisterPerson(
                        name, new EmailAddress(email), false, null, null, Arrays.asList(affiliations))));
    }

    /** Somebody who looks after the dong, as of long ago. */
    public PersonId official(String name, DongCode dong) {
        return registered(name, since(AffiliationRole.DONG_OFFICIAL, dong));
    }

    /** Somebody who looked after the dong, and left long ago. */
    public PersonId officialWhoLeft(String name, DongCode dong) {
        return registered(name, until(AffiliationRole.DONG_OFFICIAL, dong, "2021-01-01"));
    }

    public static NewAffiliation since(AffiliationRole role, DongCode dong) {
        return new NewAffiliation(role, dong, LONG_AGO, null);
    }

    public static NewAffiliation until(AffiliationRole role, DongCode dong, String lastDay) {
        return new NewAffiliation(role, dong, LONG_AGO, LocalDate.parse(lastDay));
    }
}

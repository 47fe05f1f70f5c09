package kr.dongne.people;

import java.time.LocalDate;
import java.util.Arrays;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.testing.SignedIn;

/** Made-up people of two dongs. */
final class PeopleFixture {

    static final DongCode GASAN = new DongCode("1154551000");
    static final DongCode DOKSAN1 = new DongCode("1154561000");
    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final People people;

    PeopleFixture(People people) {
        this.people = people;
    }

    /** Registered by the district, whoever is signed in. */
    PersonId registered(String name, NewAffiliation... affiliations) {
        return SignedIn.call(
                Role.DISTRICT_OFFICER,
                () -> people.register(new RegisterPerson(name, null, false, null, null, Arrays.asList(affiliations))));
    }

    PersonId registeredWithEmail(String name, String email, NewAffiliation... affiliations) {
        return SignedIn.call(
                Role.DISTRICT_OFFICER,
                () -> people.register(new RegisterPerson(
                        name, new EmailAddress(email), false, null, null, Arrays.asList(affiliations))));
    }

    static NewAffiliation since(AffiliationRole role, DongCode dong) {
        return new NewAffiliation(role, dong, LONG_AGO, null);
    }

    static NewAffiliation until(AffiliationRole role, DongCode dong, String lastDay) {
        return new NewAffiliation(role, dong, LONG_AGO, LocalDate.parse(lastDay));
    }
}

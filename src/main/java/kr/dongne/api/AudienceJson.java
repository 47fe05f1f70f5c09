package kr.dongne.api;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.audience.Audience;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Whom an event is for; no dongs means all of them. */
record AudienceJson(
        @Nullable Set<AffiliationRole> roles,
        @Nullable Set<String> dongs,
        @Nullable Set<UUID> extra,
        @Nullable Set<UUID> excluded) {

    /** How many people that is: mailed ones, and those who can only be called. */
    record Count(int total, int mailed, int callList) {}

    static AudienceJson of(Audience audience) {
        return new AudienceJson(
                audience.roles(),
                audience.dongs().stream().map(DongCode::value).collect(Collectors.toSet()),
                ids(audience.extra()),
                ids(audience.excluded()));
    }

    Audience audience() {
        return new Audience(
                roles == null ? Set.of() : roles,
                dongs == null ? Set.of() : dongs.stream().map(DongCode::new).collect(Collectors.toSet()),
                people(extra),
                people(excluded));
    }

    private static Set<UUID> ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.toSet());
    }

    private static Set<PersonId> people(@Nullable Set<UUID> ids) {
        return ids == null ? Set.of() : ids.stream().map(PersonId::new).collect(Collectors.toSet());
    }
}

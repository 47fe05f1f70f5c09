package kr.dongne.audience;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;

/** An audience as the database holds it, a part of what it is for. */
@Embeddable
public class AudienceRules {

    @ElementCollection
    @CollectionTable(name = "event_audience_role", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<AffiliationRole> roles = EnumSet.noneOf(AffiliationRole.class);

    @ElementCollection
    @CollectionTable(name = "event_audience_dong", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "dong_code")
    private Set<String> dongs = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "event_audience_extra", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "person_id")
    private Set<UUID> extra = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "event_audience_excluded", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "person_id")
    private Set<UUID> excluded = new HashSet<>();

    /** The audience as a value. */
    public Audience read() {
        return new Audience(
                roles,
                dongs.stream().map(DongCode::new).collect(Collectors.toSet()),
                extra.stream().map(PersonId::new).collect(Collectors.toSet()),
                excluded.stream().map(PersonId::new).collect(Collectors.toSet()));
    }

    /** Takes the audience over, row by row. */
    public void become(Audience audience) {
        replace(roles, audience.roles());
        replace(dongs, audience.dongs().stream().map(DongCode::value).collect(Collectors.toSet()));
        replace(extra, audience.extra().stream().map(PersonId::value).collect(Collectors.toSet()));
        replace(excluded, audience.excluded().stream().map(PersonId::value).collect(Collectors.toSet()));
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }
}

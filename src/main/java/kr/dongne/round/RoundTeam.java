package kr.dongne.round;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.booking.BookableId;

/** A team as the database holds it. */
@Entity
@Table(name = "round_team")
class RoundTeam {

    @Id
    private UUID id;

    private String name;

    @Column(name = "most_a_day")
    private int mostADay;

    @ElementCollection
    @CollectionTable(name = "round_team_consultant", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "lecturer_id")
    private Set<UUID> consultants = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected RoundTeam() {}

    @SuppressWarnings("NullAway.Init")
    RoundTeam(TeamDraft draft) {
        id = draft.id();
        become(draft);
    }

    void become(TeamDraft draft) {
        name = draft.name();
        mostADay = draft.mostADay();
        Set<UUID> wanted = draft.consultants().stream().map(BookableId::value).collect(Collectors.toSet());
        consultants.retainAll(wanted);
        consultants.addAll(wanted);
    }

    UUID id() {
        return id;
    }

    TeamDraft draft() {
        return new TeamDraft(id, name, consultants.stream().map(BookableId::new).collect(Collectors.toSet()), mostADay);
    }
}

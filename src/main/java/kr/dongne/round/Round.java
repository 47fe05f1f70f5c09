package kr.dongne.round;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A round through the dongs, from its first draft to the record that it becomes. */
@Entity
@Table(name = "dong_round")
class Round {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RoundId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private RoundContent content;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "round_id", nullable = false)
    @OrderColumn(name = "position")
    private List<RoundTeam> teams = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private RoundStatus status;

    @Column(name = "cloned_from")
    private @Nullable UUID clonedFrom;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    @SuppressWarnings("NullAway.Init")
    Round(RoundDraft draft, @Nullable RoundId clonedFrom, @Nullable UUID createdBy, Instant createdAt) {
        RoundRules.check(draft);
        id = RoundId.next();
        status = RoundStatus.DRAFT;
        content = new RoundContent(draft);
        this.clonedFrom = clonedFrom == null ? null : clonedFrom.value();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        draft.teams().forEach(team -> teams.add(new RoundTeam(team)));
    }

    void change(RoundDraft draft) {
        if (status == RoundStatus.CLOSED) throw new RoundProblem.WrongStatus(status);
        RoundRules.check(draft);
        if (status == RoundStatus.PUBLISHED) RoundRules.keepsWhatWasTold(draft(), draft);
        content.become(draft);
        Map<UUID, RoundTeam> known = teams.stream().collect(Collectors.toMap(RoundTeam::id, Function.identity()));
        List<RoundTeam> wanted = new ArrayList<>();
        for (TeamDraft team : draft.teams()) {
            RoundTeam kept = known.get(team.id());
            if (kept != null) kept.become(team);
            wanted.add(kept != null ? kept : new RoundTeam(team));
        }
        teams.retainAll(wanted);
        for (int position = 0; position < wanted.size(); position++) {
            RoundTeam team = wanted.get(position);
            teams.remove(team);
            teams.add(position, team);
        }
    }

    void publish(Instant now) {
        if (status != RoundStatus.DRAFT) throw new RoundProblem.WrongStatus(status);
        status = RoundStatus.PUBLISHED;
        publishedAt = now;
    }

    void close(Instant now) {
        if (status != RoundStatus.PUBLISHED) throw new RoundProblem.WrongStatus(status);
        status = RoundStatus.CLOSED;
        closedAt = now;
    }

    /** The form as it would be filled in for this round. */
    RoundDraft draft() {
        return content.draft(teams.stream().map(RoundTeam::draft).toList());
    }

    RoundDetails details() {
        return new RoundDetails(
                id, version(), status, draft(), publishedAt, clonedFrom == null ? null : new RoundId(clonedFrom));
    }

    RoundId id() {
        return id;
    }

    /** The version that was read; zero for a round that was never saved. */
    long version() {
        return version == null ? 0 : version;
    }

    RoundStatus status() {
        return status;
    }
}

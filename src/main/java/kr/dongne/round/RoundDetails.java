package kr.dongne.round;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** A round as it is read. */
public record RoundDetails(
        RoundId id,
        long version,
        RoundStatus status,
        RoundDraft draft,
        @Nullable Instant publishedAt,
        @Nullable RoundId clonedFrom) {

    public String title() {
        return draft.title();
    }

    /** The visited dongs, by code. */
    public List<DongCode> dongs() {
        return draft.dongs();
    }

    /** The team with this id; refuses with {@link NotFound}. */
    public TeamDraft team(UUID team) {
        return draft.teams().stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Refuses with {@link NotFound} a dong that is not visited. */
    public void refuseUnlessVisited(DongCode dong) {
        if (!draft.places().containsKey(dong)) throw new NotFound();
    }

    /** Refuses with {@link RoundProblem.WrongStatus} what needs a published round. */
    public void refuseUnlessPublished() {
        if (status != RoundStatus.PUBLISHED) throw new RoundProblem.WrongStatus(status);
    }

    /** Whether the dongs may still answer (wall-clock, Asia/Seoul). */
    public boolean answerable(LocalDateTime now) {
        return status == RoundStatus.PUBLISHED && now.isBefore(draft.answerDeadline());
    }
}

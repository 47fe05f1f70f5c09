package kr.dongne.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.assignment.Explanation;
import kr.dongne.people.PersonId;
import kr.dongne.round.answer.AnswerDraft;
import kr.dongne.round.answer.DongAnswer;
import kr.dongne.round.plan.AssignmentRow;
import kr.dongne.round.plan.AssignmentState;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.visit.VisitStatus;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Windows, preferences, assignments and visits of rounds as the API reads and writes them; times are wall-clock in Asia/Seoul. */
final class RoundPlanJson {

    private RoundPlanJson() {}

    /** A window; without a reason it is open. */
    record Window(
            UUID id,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable Integer capacity,
            boolean open,
            WindowRow.Block.@Nullable Kind blockedBy,
            @Nullable String reason) {

        static Window of(WindowRow row) {
            WindowRow.Block block = row.block();
            return new Window(
                    row.id().value(),
                    row.slot().start(),
                    row.slot().end(),
                    row.capacity(),
                    row.open(),
                    block == null ? null : block.kind(),
                    block == null ? null : block.text());
        }
    }

    /** What a dong said, or says now: windows best first, windows that cannot be with their reasons. */
    record Preferences(
            @Nullable String dong,
            @Nullable Long version,
            List<UUID> wishes,
            @Nullable Map<UUID, String> cannot,
            @Nullable Set<UUID> attendees,
            boolean evening,
            @Nullable String note,
            boolean byPhone,
            @Nullable Instant answeredAt) {

        static Preferences of(DongAnswer answer) {
            AnswerDraft said = answer.said();
            return new Preferences(
                    answer.dong().value(),
                    answer.version(),
                    said.wishes().stream().map(WindowId::value).toList(),
                    said.cannot().entrySet().stream()
                            .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)),
                    said.attendees().stream().map(PersonId::value).collect(Collectors.toSet()),
                    said.evening(),
                    said.note(),
                    said.byPhone(),
                    answer.at());
        }

        AnswerDraft draft() {
            Map<UUID, String> marks = Objects.requireNonNullElse(cannot, Map.of());
            return new AnswerDraft(
                    Required.field(wishes, "wishes").stream().map(WindowId::new).toList(),
                    marks.entrySet().stream()
                            .collect(Collectors.toMap(entry -> new WindowId(entry.getKey()), Map.Entry::getValue)),
                    Objects.requireNonNullElse(attendees, Set.<UUID>of()).stream()
                            .map(PersonId::new)
                            .collect(Collectors.toSet()),
                    evening,
                    note,
                    byPhone);
        }
    }

    /** Where a dong would be visited, which wish that is, and why it is no better one; null where that is to be asked for by dong. */
    record Result(
            String dong,
            @Nullable UUID window,
            @Nullable UUID team,
            int rank,
            @Nullable String explanation,
            List<String> alternatives) {

        static Result unexplained(DongCode dong, Goal goal, @Nullable DongAnswer answer) {
            int rank = answer == null ? 0 : answer.said().wishes().indexOf(goal.window()) + 1;
            return new Result(dong.value(), goal.window().value(), goal.team(), rank, null, List.of());
        }

        static Result of(Explanation explanation, Reasons.Words words) {
            var placement = explanation.placement();
            return new Result(
                    explanation.dong().value(),
                    placement == null ? null : placement.window().value(),
                    placement == null ? null : placement.team().value(),
                    explanation.rank(),
                    words.sentence(explanation),
                    words.alternatives(explanation));
        }
    }

    /** A search with its result; the figures are null as long as nothing was found. */
    record Assignment(
            UUID id,
            AssignmentState state,
            boolean replanning,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long violated,
            @Nullable Long unplaced,
            @Nullable Long cost,
            boolean proven,
            List<Result> results) {

        static Assignment of(AssignmentRow row, Reasons.Words words, Map<DongCode, DongAnswer> answers) {
            var score = row.score();
            return new Assignment(
                    row.id(),
                    row.state(),
                    row.replanning(),
                    row.startedAt(),
                    row.endedAt(),
                    score == null ? null : score.violated(),
                    score == null ? null : score.unplaced(),
                    score == null ? null : score.cost(),
                    row.proven(),
                    results(row, words, answers));
        }

        /** Large rounds come without explanations. */
        private static List<Result> results(AssignmentRow row, Reasons.Words words, Map<DongCode, DongAnswer> answers) {
            if (!row.explanations().isEmpty())
                return row.explanations().stream()
                        .map(one -> Result.of(one, words))
                        .toList();
            return row.placements().entrySet().stream()
                    .map(entry -> Result.unexplained(entry.getKey(), entry.getValue(), answers.get(entry.getKey())))
                    .toList();
        }
    }

    /** A visit; the event carries its invitations. */
    record Visit(
            UUID id,
            String dong,
            UUID window,
            @Nullable UUID team,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            VisitStatus status,
            @Nullable UUID event) {

        static Visit of(VisitRow row) {
            return new Visit(
                    row.id().value(),
                    row.dong().value(),
                    row.window().value(),
                    row.team(),
                    row.slot().start(),
                    row.slot().end(),
                    row.status(),
                    row.event() == null ? null : row.event().value());
        }
    }
}

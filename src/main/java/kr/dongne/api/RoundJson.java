package kr.dongne.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.assignment.Weights;
import kr.dongne.booking.BookableId;
import kr.dongne.district.AffiliationRole;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundDraft;
import kr.dongne.round.RoundRow;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.RoundType;
import kr.dongne.round.TeamDraft;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Rounds as the API reads and writes them; times are wall-clock in Asia/Seoul. */
final class RoundJson {

    private RoundJson() {}

    /** A line of the list. */
    record Line(
            UUID id,
            String title,
            RoundType type,
            int planYear,
            RoundStatus status,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDateTime answerDeadline,
            int dongs,
            int answered,
            int confirmed) {

        static Line of(RoundRow row) {
            return new Line(
                    row.id().value(),
                    row.title(),
                    row.type(),
                    row.planYear(),
                    row.status(),
                    row.firstDay(),
                    row.lastDay(),
                    row.answerDeadline(),
                    row.dongs(),
                    row.answered(),
                    row.confirmed());
        }
    }

    /** A team; without an id it is a new one. */
    record Team(@Nullable UUID id, String name, Set<UUID> lecturers, int mostADay) {

        static Team of(TeamDraft team) {
            return new Team(
                    team.id(),
                    team.name(),
                    team.consultants().stream().map(BookableId::value).collect(Collectors.toSet()),
                    team.mostADay());
        }

        TeamDraft draft() {
            Set<BookableId> members = Required.field(lecturers, "lecturers").stream()
                    .map(BookableId::new)
                    .collect(Collectors.toSet());
            String named = Required.field(name, "name");
            return id == null ? TeamDraft.added(named, members, mostADay) : new TeamDraft(id, named, members, mostADay);
        }
    }

    /** A round as it is read and written; the weights left out are the usual ones. */
    record Body(
            @Nullable UUID id,
            @Nullable Long version,
            @Nullable RoundStatus status,
            String title,
            @Nullable String description,
            RoundType type,
            int planYear,
            LocalDate firstDay,
            LocalDate lastDay,
            int visitMinutes,
            List<LocalTime> slots,
            int travelMinutes,
            LocalDateTime answerDeadline,
            AnswerPolicy policy,
            Set<AffiliationRole> roles,
            Map<String, UUID> places,
            List<Team> teams,
            @Nullable Weights weights,
            @Nullable String electionReason,
            @Nullable String contactName,
            @Nullable String contactPhone) {

        static Body of(RoundDetails round) {
            RoundDraft draft = round.draft();
            return new Body(
                    round.id().value(),
                    round.version(),
                    round.status(),
                    draft.title(),
                    draft.description(),
                    draft.type(),
                    draft.planYear(),
                    draft.firstDay(),
                    draft.lastDay(),
                    draft.visitMinutes(),
                    draft.slots(),
                    draft.travelMinutes(),
                    draft.answerDeadline(),
                    draft.policy(),
                    draft.roles(),
                    draft.places().entrySet().stream()
                            .collect(Collectors.toMap(entry -> entry.getKey().value(), entry -> entry.getValue()
                                    .value())),
                    draft.teams().stream().map(Team::of).toList(),
                    draft.weights(),
                    draft.electionReason(),
                    draft.contactName(),
                    draft.contactPhone());
        }

        RoundDraft draft() {
            return new RoundDraft(
                    Required.field(title, "title"),
                    description,
                    Required.field(type, "type"),
                    planYear,
                    Required.field(firstDay, "firstDay"),
                    Required.field(lastDay, "lastDay"),
                    visitMinutes,
                    Required.field(slots, "slots"),
                    travelMinutes,
                    Required.field(answerDeadline, "answerDeadline"),
                    Required.field(policy, "policy"),
                    Required.field(roles, "roles"),
                    Required.field(places, "places").entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> new DongCode(entry.getKey()), entry -> new BookableId(entry.getValue()))),
                    Required.field(teams, "teams").stream().map(Team::draft).toList(),
                    weights == null ? Weights.USUAL : weights,
                    electionReason,
                    contactName,
                    contactPhone);
        }
    }
}

package kr.dongne.round;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.dongne.assignment.Weights;
import kr.dongne.booking.BookableId;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a round that the form edits. Days and times are those of Asia/Seoul; blank texts count as none.
 *
 * @param slots when a visit can begin, on each working day of the period
 * @param roles who of a dong must be there
 * @param places where each of the visited dongs is visited
 */
public record RoundDraft(
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
        Map<DongCode, BookableId> places,
        List<TeamDraft> teams,
        Weights weights,
        @Nullable String electionReason,
        @Nullable String contactName,
        @Nullable String contactPhone) {

    public RoundDraft {
        title = title.strip();
        description = noneIfBlank(description);
        electionReason = noneIfBlank(electionReason);
        contactName = noneIfBlank(contactName);
        contactPhone = noneIfBlank(contactPhone);
        slots = slots.stream().distinct().sorted().toList();
        roles = Set.copyOf(roles);
        places = Map.copyOf(places);
        teams = List.copyOf(teams);
    }

    /** The visited dongs, by code. */
    public List<DongCode> dongs() {
        return List.copyOf(new TreeMap<>(places).keySet());
    }

    /** The same with other teams. */
    public RoundDraft withTeams(List<TeamDraft> others) {
        return new RoundDraft(
                title,
                description,
                type,
                planYear,
                firstDay,
                lastDay,
                visitMinutes,
                slots,
                travelMinutes,
                answerDeadline,
                policy,
                roles,
                places,
                others,
                weights,
                electionReason,
                contactName,
                contactPhone);
    }

    /** The same for another plan year, beginning on this day; as long as before, nothing of the elections is taken along. */
    public RoundDraft startingOn(LocalDate day) {
        long shift = ChronoUnit.DAYS.between(firstDay, day);
        return new RoundDraft(
                title,
                description,
                type,
                planYear + day.getYear() - firstDay.getYear(),
                day,
                lastDay.plusDays(shift),
                visitMinutes,
                slots,
                travelMinutes,
                answerDeadline.plusDays(shift),
                policy,
                roles,
                places,
                teams.stream()
                        .map(team -> TeamDraft.added(team.name(), team.consultants(), team.mostADay()))
                        .toList(),
                weights,
                null,
                contactName,
                contactPhone);
    }

    private static @Nullable String noneIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package kr.dongne.round;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A line of the list of rounds.
 *
 * @param dongs how many dongs are visited
 * @param answered how many of them have answered
 * @param confirmed how many have a visit
 */
public record RoundRow(
        RoundId id,
        String title,
        RoundType type,
        int planYear,
        RoundStatus status,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDateTime answerDeadline,
        int dongs,
        int answered,
        int confirmed) {}

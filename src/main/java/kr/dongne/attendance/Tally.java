package kr.dongne.attendance;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many heads are what.
 *
 * @param expected who is waited for; somebody who sends a proxy and the proxy are one
 * @param proxy represented by somebody who has no line of their own; a proxy on the list is counted as what the proxy is
 * @param open who is waited for and not marked yet
 * @param walkIns who came without being expected; they are in the other numbers too
 */
public record Tally(
        int expected, int present, int late, int leftEarly, int proxy, int excused, int absent, int open, int walkIns) {

    /** Everybody who is or was in the room. */
    public int came() {
        return present + late + leftEarly + proxy;
    }

    /** The numbers of these rows. */
    public static Tally of(Collection<ExpectedRow> rows) {
        Map<AttendanceStatus, Long> heads = rows.stream()
                .filter(counted(rows))
                .collect(Collectors.groupingBy(
                        row -> requireNonNullElse(row.status(), AttendanceStatus.ABSENT), Collectors.counting()));
        return new Tally(
                count(rows, row -> row.expected() && !row.represented()),
                number(heads, AttendanceStatus.PRESENT),
                number(heads, AttendanceStatus.LATE),
                number(heads, AttendanceStatus.LEFT_EARLY),
                number(heads, AttendanceStatus.PROXY),
                number(heads, AttendanceStatus.EXCUSED),
                number(heads, AttendanceStatus.ABSENT),
                count(rows, row -> row.expected() && !row.represented() && row.status() == null),
                count(rows, row -> !row.expected() && row.inPerson() && row.proxyFor() == null));
    }

    /** Everybody who is marked, except those whose proxy is in the room with a line of the proxy's own. */
    private static Predicate<ExpectedRow> counted(Collection<ExpectedRow> rows) {
        Set<AttendeeId> spokenFor = new HashSet<>();
        for (ExpectedRow row : rows) if (row.proxyFor() != null && row.inPerson()) spokenFor.add(row.proxyFor());
        return row -> row.status() != null && (row.status() != AttendanceStatus.PROXY || !spokenFor.contains(row.id()));
    }

    private static int number(Map<AttendanceStatus, Long> heads, AttendanceStatus status) {
        return heads.getOrDefault(status, 0L).intValue();
    }

    private static int count(Collection<ExpectedRow> rows, Predicate<ExpectedRow> which) {
        return (int) rows.stream().filter(which).count();
    }
}

package kr.dongne.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.dongne.attendance.AttendanceCounts;
import kr.dongne.attendance.DongCount;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.Tally;
import kr.dongne.document.Column;
import kr.dongne.document.Layout;
import kr.dongne.document.Register;
import kr.dongne.document.Section;
import kr.dongne.event.EventDetails;

/** Who came: one line for a head, the numbers above, each dong's numbers below. */
final class AttendanceSheet {

    private final EventDetails event;
    private final List<ExpectedRow> rows;
    private final SheetWords.In words;

    AttendanceSheet(EventDetails event, List<ExpectedRow> rows, SheetWords.In words) {
        this.event = event;
        this.rows = rows;
        this.words = words;
    }

    Register register() {
        AttendanceCounts counts = AttendanceCounts.of(event, rows, words.dongs());
        List<String> notes = new ArrayList<>(words.whenAndWhere(event));
        notes.add(total(counts.total()));
        return new Register(
                words.language(),
                words.text("papers.sheet.list.title", event.title()),
                notes,
                null,
                columns(),
                List.of(new Section("", lines())),
                counts.dongs().stream().map(this::dongLine).toList(),
                Layout.WIDE_LIST);
    }

    private List<Column> columns() {
        return List.of(
                Column.number(words.text("papers.sheet.number"), 12),
                Column.text(words.text("papers.sheet.dong"), 34),
                Column.text(words.text("papers.sheet.office"), 60),
                Column.centered(words.text("papers.sheet.name"), 32),
                Column.centered(words.text("papers.sheet.answer"), 22),
                Column.centered(words.text("papers.sheet.status"), 22),
                Column.centered(words.text("papers.sheet.at"), 20),
                Column.text(words.text("papers.sheet.remark"), 50));
    }

    private List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        for (ExpectedRow row : rows)
            lines.add(List.of(
                    Integer.toString(lines.size() + 1),
                    words.dongs(row.dongs()),
                    row.proxyFor() == null ? words.offices(row.affiliations(), null) : "",
                    row.name(),
                    row.expected() ? words.answer(row.answer()) : "",
                    words.status(row.status()),
                    words.clock(row.at()),
                    remark(row)));
        return lines;
    }

    private String remark(ExpectedRow row) {
        if (row.proxyForName() != null) return words.text("papers.sheet.proxy-for", row.proxyForName());
        return row.expected() ? "" : words.text("attendance.walk-in");
    }

    private String total(Tally tally) {
        return words.text(
                "papers.sheet.total",
                tally.came(),
                tally.expected(),
                tally.present(),
                tally.late(),
                tally.leftEarly(),
                tally.proxy(),
                tally.excused(),
                tally.absent(),
                tally.open(),
                tally.walkIns());
    }

    private String dongLine(DongCount count) {
        String name = count.dong() == null ? words.text("attendance.no-dong") : count.name();
        String numbers = words.text(
                "papers.sheet.dong-line",
                name,
                count.tally().came(),
                count.tally().expected());
        if (!count.quorumAsked()) return numbers;
        if (count.quorate()) return numbers + " · " + words.text("attendance.quorum.met");
        String roles = count.missing().stream().map(words::role).collect(Collectors.joining(", "));
        return numbers + " · " + words.text("attendance.quorum.missing", roles);
    }
}

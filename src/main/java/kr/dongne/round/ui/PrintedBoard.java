package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.TeamDraft;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;

/** A board for paper: as many days as an A4 page is wide in one table, each state as a sign and in words, the head on every page. */
final class PrintedBoard extends Div {

    /** Two weeks of working days. */
    private static final int DAYS = 10;

    private final transient Reasons.Words words;

    private PrintedBoard(Reasons.Words words) {
        this.words = words;
    }

    /** A cell's contents for one window. */
    private interface Cell {
        Stream<Component> of(WindowRow window);
    }

    /** What stands in the first column, and the cells beside it. */
    private record Line(List<Component> head, Cell cell) {}

    static PrintedBoard ofDongs(List<WindowRow> windows, List<PlanLine> lines, Reasons.Words words, String title) {
        PrintedBoard board = new PrintedBoard(words);
        board.show(
                windows,
                lines.stream()
                        .map(line -> new Line(board.head(line), window -> board.ofDong(line, window)))
                        .toList(),
                title,
                board.getTranslation("round.plan.column.dong"));
        return board;
    }

    static PrintedBoard ofTeams(
            RoundDetails round, List<WindowRow> windows, List<PlanLine> lines, Reasons.Words words, String title) {
        PrintedBoard board = new PrintedBoard(words);
        List<Line> teams = new ArrayList<>();
        for (TeamDraft team : round.draft().teams()) {
            List<PlanLine> own =
                    lines.stream().filter(line -> visitedBy(line, team)).toList();
            teams.add(new Line(List.of(new Span(words.team(team.id()))), window -> own.stream()
                    .filter(line -> Objects.equals(window.id(), line.window()))
                    .map(line -> sign(
                            PlanBadges.icon(line), window, words.dong(line.dong()) + " " + PlanBadges.words(line)))));
        }
        board.show(windows, teams, title, board.getTranslation("round.plan.column.team"));
        return board;
    }

    private static boolean visitedBy(PlanLine line, TeamDraft team) {
        Goal goal = line.goal();
        return goal != null && isPlaced(line) && Objects.equals(goal.team(), team.id());
    }

    private static boolean isPlaced(PlanLine line) {
        return line.window() != null && line.state() != PlanLine.State.DECLINED;
    }

    /** A dong that stands nowhere on the board has its state here. */
    private List<Component> head(PlanLine line) {
        Span name = new Span(words.dong(line.dong()));
        return isPlaced(line) ? List.of(name) : List.of(name, sign(PlanBadges.icon(line), PlanBadges.words(line)));
    }

    private Stream<Component> ofDong(PlanLine line, WindowRow window) {
        if (isPlaced(line) && window.id().equals(line.window())) {
            @Nullable Goal goal = line.goal();
            String team = goal == null ? "" : " · " + words.team(goal.team());
            return Stream.of(sign(PlanBadges.icon(line), window, PlanBadges.words(line) + team));
        }
        int rank = line.rank(window.id());
        if (rank > 0) return Stream.of(sign(VaadinIcon.STAR_O, window, getTranslation("round.board.wish", rank)));
        return line.cannot(window.id())
                ? Stream.of(sign(VaadinIcon.BAN, window, getTranslation("round.dong.cannot")))
                : Stream.empty();
    }

    private void show(List<WindowRow> windows, List<Line> lines, String title, String corner) {
        Map<LocalDate, List<WindowRow>> byDay = new TreeMap<>();
        for (WindowRow window : windows)
            byDay.computeIfAbsent(window.slot().start().toLocalDate(), day -> new ArrayList<>())
                    .add(window);
        List<LocalDate> days = List.copyOf(byDay.keySet());
        for (int from = 0; from < days.size(); from += DAYS) {
            List<LocalDate> part = days.subList(from, Math.min(days.size(), from + DAYS));
            Map<LocalDate, List<WindowRow>> columns = new TreeMap<>(byDay);
            columns.keySet().retainAll(Set.copyOf(part));
            add(table(columns, lines, title, corner));
        }
    }

    private NativeTable table(Map<LocalDate, List<WindowRow>> columns, List<Line> lines, String title, String corner) {
        NativeTableHeaderCell over = new NativeTableHeaderCell(title);
        over.getElement().setAttribute("colspan", String.valueOf(columns.size() + 1));
        over.addClassName("round-printed-title");
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(corner));
        columns.forEach((day, windows) -> head.add(BoardDays.head(day, windows, getLocale())));
        NativeTableBody body = new NativeTableBody();
        for (Line line : lines) {
            NativeTableHeaderCell first = new NativeTableHeaderCell(line.head().toArray(Component[]::new));
            first.getElement().setAttribute("scope", "row");
            NativeTableRow row = new NativeTableRow(first);
            columns.values().forEach(windows -> {
                NativeTableCell cell = BoardDays.cell(windows);
                windows.forEach(window -> line.cell().of(window).forEach(cell::add));
                row.add(cell);
            });
            body.add(row);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(new NativeTableRow(over), head), body);
        table.addClassNames("round-table", "round-printed-board");
        return table;
    }

    private static Component sign(VaadinIcon icon, WindowRow window, String text) {
        return sign(icon, InWords.time(window.slot().start().toLocalTime()) + " " + text);
    }

    private static Component sign(VaadinIcon icon, String text) {
        Icon sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Span mark = new Span(sign, new Span(text));
        mark.addClassName("round-mark");
        return mark;
    }
}

package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.TeamDraft;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.InWords;

/** Days from left to right; a row for each dong or team. A cell's button opens the move dialog, arrow keys go from cell to cell. */
final class Board extends Div {

    /** One stop for the Tab key; the arrows walk over the buttons of the grid. */
    private static final String ARROWS = """
            const rows = () => [...this.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('td button, td vaadin-button')]);
            const all = () => rows().flat();
            const only = wanted => all().forEach(one => one.tabIndex = one === wanted ? 0 : -1);
            setTimeout(() => { if (all().length) only(all()[0]); });
            this.addEventListener('focusin', event => {
              const button = event.target.closest('vaadin-button');
              if (button) only(button);
            });
            this.addEventListener('keydown', event => {
              const button = event.target.closest('vaadin-button');
              if (!button) return;
              const grid = rows(), y = grid.findIndex(row => row.includes(button)), x = grid[y].indexOf(button);
              const next = {
                ArrowRight: () => grid[y][x + 1], ArrowLeft: () => grid[y][x - 1],
                ArrowDown: () => grid[y + 1] && grid[y + 1][Math.min(x, grid[y + 1].length - 1)],
                ArrowUp: () => grid[y - 1] && grid[y - 1][Math.min(x, grid[y - 1].length - 1)],
                Home: () => grid[y][0], End: () => grid[y][grid[y].length - 1]
              }[event.key];
              if (!next) return;
              event.preventDefault();
              const target = next();
              if (target) { only(target); target.focus(); }
            });
            """;

    private final transient Map<LocalDate, List<WindowRow>> days = new TreeMap<>();
    private final transient PlanActions actions;

    private Board(RoundDetails round, RoundParts parts, PlanActions actions, String caption) {
        this.actions = actions;
        addClassNames("card", "round-scroll");
        for (WindowRow window : parts.windows().of(round.id()))
            days.computeIfAbsent(window.slot().start().toLocalDate(), day -> new ArrayList<>())
                    .add(window);
        getElement().executeJs(ARROWS);
        getElement().setAttribute("aria-label", caption);
        getElement().setAttribute("role", "group");
    }

    static Board ofDongs(
            RoundDetails round, RoundParts parts, List<PlanLine> lines, Reasons.Words words, PlanActions actions) {
        String caption = I18NProvider.translate("round.board.caption");
        Board board = new Board(round, parts, actions, caption);
        NativeTableBody body = new NativeTableBody();
        for (PlanLine line : lines) {
            NativeTableRow row = new NativeTableRow(rowHead(words.dong(line.dong())));
            board.days.values().forEach(windows -> row.add(board.cellOfDong(line, windows, words)));
            body.add(row);
        }
        board.show(body, caption, I18NProvider.translate("round.plan.column.dong"));
        return board;
    }

    static Board ofTeams(
            RoundDetails round,
            RoundParts parts,
            List<TeamDraft> teams,
            List<PlanLine> lines,
            Reasons.Words words,
            PlanActions actions) {
        String caption = I18NProvider.translate("round.board.teams.caption");
        Board board = new Board(round, parts, actions, caption);
        NativeTableBody body = new NativeTableBody();
        for (TeamDraft team : teams) {
            NativeTableRow row = new NativeTableRow(rowHead(words.team(team.id())));
            List<PlanLine> own = lines.stream()
                    .filter(line -> line.goal() != null
                            && Objects.requireNonNull(line.goal()).team().equals(team.id()))
                    .toList();
            board.days.values().forEach(windows -> row.add(board.cellOfTeam(own, windows, words)));
            body.add(row);
        }
        board.show(body, caption, I18NProvider.translate("round.plan.column.team"));
        return board;
    }

    private void show(NativeTableBody body, String caption, String corner) {
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(corner));
        days.forEach((day, windows) -> head.add(BoardDays.head(day, windows, getLocale())));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        NativeTableCaption words = new NativeTableCaption();
        words.setText(caption);
        table.addComponentAsFirst(words);
        table.addClassNames("round-table", "round-board");
        add(table);
    }

    private static NativeTableHeaderCell rowHead(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private NativeTableCell cellOfDong(PlanLine line, List<WindowRow> windows, Reasons.Words words) {
        NativeTableCell cell = BoardDays.cell(windows);
        for (WindowRow window : windows) chip(line, window, words).ifPresent(cell::add);
        return cell;
    }

    private NativeTableCell cellOfTeam(List<PlanLine> lines, List<WindowRow> windows, Reasons.Words words) {
        NativeTableCell cell = BoardDays.cell(windows);
        for (WindowRow window : windows)
            for (PlanLine line : lines) {
                Goal goal = line.goal();
                if (goal != null && goal.window().equals(window.id()))
                    cell.add(placed(line, window, words, words.dong(line.dong())));
            }
        return cell;
    }

    /** What the dong has, wishes or cannot have in this window; nothing stands there otherwise. */
    private Optional<Component> chip(PlanLine line, WindowRow window, Reasons.Words words) {
        WindowId id = window.id();
        if (id.equals(line.window())) return Optional.of(placed(line, window, words, ""));
        int rank = line.rank(id);
        if (rank > 0)
            return Optional.of(mark(VaadinIcon.STAR_O, I18NProvider.translate("round.board.wish", rank), window));
        if (line.cannot(id))
            return Optional.of(mark(VaadinIcon.BAN, I18NProvider.translate("round.dong.cannot"), window));
        return Optional.empty();
    }

    private Component placed(PlanLine line, WindowRow window, Reasons.Words words, String name) {
        String time = InWords.time(window.slot().start().toLocalTime());
        String state = PlanBadges.words(line);
        String text = name.isEmpty() ? time + " " + state : time + " " + name;
        Button button = new Button(text, PlanBadges.icon(line).create(), click -> actions.move(line));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassNames("round-chip", "round-chip-" + line.state().name().toLowerCase(Locale.ROOT));
        button.setAriaLabel(I18NProvider.translate(
                "round.board.cell", words.dong(line.dong()), InWords.slot(window.slot(), getLocale()) + ", " + state));
        return button;
    }

    private static Component mark(VaadinIcon icon, String text, WindowRow window) {
        Icon sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Span mark = new Span(sign, new Span(InWords.time(window.slot().start().toLocalTime()) + " " + text));
        mark.addClassName("round-mark");
        return mark;
    }
}

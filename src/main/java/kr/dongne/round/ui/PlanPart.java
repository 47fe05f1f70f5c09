package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.assignment.Score;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.plan.AssignmentRow;
import kr.dongne.round.plan.Decisions;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Assigning: the search with its progress, its result as a table or on a board, and what the officer decides. */
final class PlanPart extends Div implements Refreshing {

    private enum Shown {
        TABLE,
        DONGS,
        TEAMS
    }

    private final transient RoundDetails round;
    private final transient RoundParts parts;
    private final RadioButtonGroup<Shown> shown = new RadioButtonGroup<>();
    private final Div head = new Div();
    private final Anchor paper = new Anchor();
    private final Pages pages = new Pages(this::showPage);
    private final Div content = new Div();
    private transient List<PlanLine> shownLines = List.of();
    private transient @Nullable AssignmentRow shownSearch;
    private @Nullable Shown shownAs;

    PlanPart(RoundDetails round, RoundParts parts) {
        this.round = round;
        this.parts = parts;
        addClassName("round-plan");
        head.getElement().setAttribute("role", "status");
        shown.setLabel(getTranslation("round.plan.view"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(
                one -> getTranslation("round.plan.view." + one.name().toLowerCase(Locale.ROOT)));
        shown.setValue(Shown.TABLE);
        shown.addValueChangeListener(change -> {
            pages.first();
            refresh();
        });
        paper.setText(getTranslation("round.print.page"));
        paper.setRouterIgnore(false);
        Div views = new Div(shown, paper);
        views.addClassName("round-views");
        add(head, views, pages, content);
        refresh();
    }

    /** What did not change stays as it is: no focus and no tap is lost to what others do. */
    @Override
    public void refresh() {
        @Nullable AssignmentRow newest = parts.assignments().newest(round.id()).orElse(null);
        List<PlanLine> lines = PlanLine.all(round, parts, newest);
        boolean sameLines = lines.equals(shownLines);
        if (!sameLines || !Objects.equals(newest, shownSearch)) showHead(newest, lines);
        boolean sameResult = Objects.equals(result(newest), result(shownSearch));
        if (!sameLines || !sameResult || shown.getValue() != shownAs) showContent(newest, lines);
        shownSearch = newest;
        shownLines = lines;
        shownAs = shown.getValue();
    }

    private static @Nullable UUID result(@Nullable AssignmentRow search) {
        return search != null && search.hasResult() ? search.id() : null;
    }

    private void showHead(@Nullable AssignmentRow newest, List<PlanLine> lines) {
        head.removeAll();
        head.add(search(newest, lines));
        if (newest != null && newest.replanning() && newest.hasResult()) head.add(changes(newest));
    }

    private void showContent(@Nullable AssignmentRow newest, List<PlanLine> lines) {
        paper.setHref(RoundPrintView.address(round.id(), shown.getValue() == Shown.TEAMS));
        paper.setVisible(shown.getValue() != Shown.TABLE);
        Reasons.Words words = words();
        content.removeAll();
        content.add(
                switch (shown.getValue()) {
                    case TABLE ->
                        new PlanTable(page(lines, words), words, actions(), dong -> onDemand(newest, dong, words));
                    case DONGS -> Board.ofDongs(round, parts, page(lines, words), words, actions());
                    case TEAMS ->
                        Board.ofTeams(
                                round,
                                parts,
                                pages.of(round.draft().teams(), team -> words.team(team.id())),
                                lines,
                                words,
                                actions());
                });
    }

    private void showPage() {
        showContent(shownSearch, shownLines);
    }

    private List<PlanLine> page(List<PlanLine> lines, Reasons.Words words) {
        return pages.of(lines, line -> words.dong(line.dong()));
    }

    /** Large rounds come without reasons. */
    private Optional<Component> onDemand(@Nullable AssignmentRow newest, DongCode dong, Reasons.Words words) {
        if (newest == null || !newest.hasResult() || !newest.explanations().isEmpty()) return Optional.empty();
        return Optional.of(new WhyOnDemand(round.id(), dong, newest, parts, words));
    }

    private Reasons.Words words() {
        return parts.reasons().of(round, getLocale());
    }

    private PlanActions actions() {
        return new PlanActions(round, parts, this::refresh);
    }

    private Section search(@Nullable AssignmentRow newest, List<PlanLine> lines) {
        Section section = new Section();
        section.addClassNames("card", "round-search");
        if (round.status() == RoundStatus.PUBLISHED) section.add(buttons(newest, lines));
        if (newest == null) {
            section.add(new EmptyState(
                    VaadinIcon.AUTOMATION, getTranslation("round.plan.none"), getTranslation("round.plan.none.hint")));
            return section;
        }
        section.add(state(newest));
        Score score = newest.score();
        if (newest.running()) {
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(true);
            bar.getElement().setAttribute("aria-label", getTranslation("round.plan.running"));
            section.add(bar);
            if (score != null)
                section.add(new Paragraph(getTranslation("round.plan.running.best", score.unplaced(), score.cost())));
        } else if (score != null)
            section.add(new Paragraph(
                    getTranslation("round.plan.score", score.unplaced(), score.violated(), score.cost())));
        return section;
    }

    private StatusBadge state(AssignmentRow newest) {
        return switch (newest.state()) {
            case RUNNING -> new StatusBadge(Tone.INFO, VaadinIcon.CLOCK, getTranslation("round.plan.running"));
            case DONE ->
                new StatusBadge(
                        Tone.SUCCESS, getTranslation(newest.proven() ? "round.plan.done.proven" : "round.plan.done"));
            case STOPPED -> new StatusBadge(Tone.WARNING, getTranslation("round.plan.stopped"));
            case FAILED -> new StatusBadge(Tone.DANGER, getTranslation("round.plan.failed"));
        };
    }

    private Div buttons(@Nullable AssignmentRow newest, List<PlanLine> lines) {
        Div buttons = new Div();
        buttons.addClassName("round-toolbar");
        if (newest != null && newest.running()) {
            buttons.add(
                    new Button(getTranslation("round.plan.stop"), VaadinIcon.STOP.create(), click -> parts.assignments()
                            .stop(round.id())));
            return buttons;
        }
        Button start = new Button(getTranslation("round.plan.start"), VaadinIcon.PLAY.create(), click -> begin(false));
        Button replan =
                new Button(getTranslation("round.plan.replan"), VaadinIcon.REFRESH.create(), click -> begin(true));
        replan.setTooltipText(getTranslation("round.plan.replan.hint"));
        buttons.add(start, replan);
        List<DongCode> proposed = lines.stream()
                .filter(line -> line.state() == PlanLine.State.PROPOSED)
                .map(PlanLine::dong)
                .toList();
        if (!proposed.isEmpty()) {
            Button all = new Button(
                    getTranslation("round.plan.confirm.all", proposed.size()),
                    VaadinIcon.CHECK.create(),
                    click -> actions().confirm(proposed));
            all.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(all);
        } else start.addThemeVariants(ButtonVariant.PRIMARY);
        return buttons;
    }

    private void begin(boolean replanning) {
        Notices.attempt(() -> parts.assignments().start(round.id(), replanning));
        refresh();
    }

    private Section changes(AssignmentRow newest) {
        Section section = new Section(new H2(getTranslation("round.plan.changes.title")));
        section.addClassNames("card", "round-changes");
        List<Decisions.Change> changes = parts.decisions().changes(round.id());
        if (changes.isEmpty()) {
            section.add(new Paragraph(getTranslation("round.plan.changes.none")));
            return section;
        }
        Map<WindowId, WindowRow> windows =
                parts.windows().of(round.id()).stream().collect(Collectors.toMap(WindowRow::id, Function.identity()));
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(sentence(change, windows))));
        section.add(list);
        if (changes.stream().anyMatch(change -> change.from() != null && change.to() != null))
            section.add(new Button(
                    getTranslation("round.plan.changes.apply"), VaadinIcon.CHECK.create(), click -> apply(newest)));
        return section;
    }

    private String sentence(Decisions.Change change, Map<WindowId, WindowRow> windows) {
        Reasons.Words words = words();
        String dong = words.dong(change.dong());
        VisitRow from = change.from();
        Goal to = change.to();
        String before = from == null ? "" : place(windows.get(from.window())) + " · " + words.team(from.team());
        String after = to == null ? "" : place(windows.get(to.window())) + " · " + words.team(to.team());
        if (to == null) return getTranslation("round.plan.changes.lost", dong, before);
        if (from == null) return getTranslation("round.plan.changes.new", dong, after);
        return getTranslation("round.plan.changes.move", dong, before, after);
    }

    private String place(@Nullable WindowRow window) {
        return window == null ? "" : InWords.brief(window.slot().start(), getLocale());
    }

    private void apply(AssignmentRow newest) {
        Confirm.withReason(
                getTranslation("round.plan.changes.apply"),
                getTranslation("round.plan.move.reason.hint"),
                getTranslation("round.plan.changes.apply"),
                reason -> {
                    int moved = parts.decisions().apply(round.id(), newest.id(), reason);
                    Notices.success("round.plan.changes.applied", moved);
                    refresh();
                });
    }
}

package kr.dongne.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import kr.dongne.district.Dong;
import kr.dongne.roster.CorrectCell;
import kr.dongne.roster.ImportHead;
import kr.dongne.roster.LineCounts;
import kr.dongne.roster.LineFilter;
import kr.dongne.roster.LineRow;
import kr.dongne.roster.LineState;
import kr.dongne.roster.MapColumns;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;

/** The second step: what every line would do, corrected in its place. */
final class CheckPanel extends Section {

    private final transient ImportParts parts;
    private final ImportHead head;
    private final transient Runnable next;
    private final transient Runnable reload;
    private final StateChips chips = new StateChips(this::show);
    private final Div list = new Div();
    private final LineGrid grid;

    CheckPanel(
            ImportHead head,
            ImportParts parts,
            List<Dong> dongs,
            boolean wholeDistrict,
            Runnable next,
            Runnable reload) {
        this.parts = parts;
        this.head = head;
        this.next = next;
        this.reload = reload;
        addClassName("roster-check");
        grid = new LineGrid(head, parts.checks(), true, this::correct, this::edit);
        list.addClassName("roster-list");
        add(new H2(Words.text("roster.check.title")));
        if (head.masked() > 0) add(masked());
        add(
                new MappingPanel(
                        head,
                        dongs,
                        wholeDistrict,
                        mapping -> Notices.attempt(() -> {
                            parts.imports().map(new MapColumns(head.id(), mapping));
                            Notices.success("roster.mapping.saved");
                            reload.run();
                        })),
                chips,
                list,
                actions());
        LineCounts counts = parts.checks().counts(head.id());
        boolean wrong = counts.of(LineState.ERROR) > 0;
        chips.choose(wrong ? new LineFilter(LineState.ERROR, false) : LineFilter.ALL);
    }

    private Paragraph masked() {
        Paragraph masked = new Paragraph(Words.text("roster.check.masked", head.masked()));
        masked.addClassNames("roster-note", "tone-warning");
        return masked;
    }

    private Component actions() {
        Button go = new Button(Words.text("roster.check.next"), click -> next.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Button stop = new Button(Words.text("roster.check.discard"), click -> discard());
        var locale = getLocale();
        Div actions = new Div(
                go,
                Files.link(
                        Words.text("roster.check.faults"), () -> parts.files().faults(head.id(), locale)),
                stop);
        actions.addClassNames("form-actions", "roster-actions");
        return actions;
    }

    private void show(LineFilter filter) {
        LineCounts counts = parts.checks().counts(head.id());
        chips.show(counts);
        list.removeAll();
        boolean empty = parts.checks().count(head.id(), filter) == 0;
        list.add(empty ? nothing() : grid);
        grid.show(filter);
    }

    private static Component nothing() {
        return new EmptyState(
                VaadinIcon.CHECK_CIRCLE, Words.text("roster.check.empty"), Words.text("roster.check.empty.hint"));
    }

    private void correct(CorrectCell wanted) {
        if (Notices.attempt(() -> parts.imports().correct(wanted))) corrected(wanted.line());
    }

    private void edit(LineRow row) {
        new LineDialog(parts.imports(), parts.contacts(), parts.clock()).open(head, row, this::corrected);
    }

    /** A correction may have added a column: then the screen is built anew. */
    private void corrected(int line) {
        String state = parts.stateOf(head.id(), line);
        Notices.info("roster.edit.saved", line, state);
        if (parts.checks().of(head.id()).headings().equals(head.headings())) show(chips.chosen());
        else reload.run();
    }

    private void discard() {
        Confirm.danger(
                Words.text("roster.check.discard.title"),
                Words.text("roster.check.discard.text"),
                Words.text("roster.check.discard"),
                () -> {
                    parts.imports().discard(head.id());
                    Notices.info("roster.check.discarded");
                    reload.run();
                });
    }
}

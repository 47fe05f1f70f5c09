package kr.dongne.round.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import kr.dongne.assignment.WindowKey;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.window.WindowId;

/** Every dong with its visit, why it is there, and what else there was. */
final class PlanTable extends Div {

    private final transient Reasons.Words words;
    private final transient PlanActions actions;

    PlanTable(List<PlanLine> lines, Reasons.Words words, PlanActions actions) {
        this.words = words;
        this.actions = actions;
        addClassNames("card", "round-scroll");
        PlainTable table = new PlainTable(Stream.of("dong", "state", "when", "why", "actions")
                .map(key -> getTranslation("round.plan.column." + key))
                .toList());
        for (PlanLine line : lines) table.row(new Span(words.dong(line.dong())), cells(line));
        add(table);
    }

    private List<NativeTableCell> cells(PlanLine line) {
        NativeTableCell state = new NativeTableCell(PlanBadges.of(line));
        if (line.pin() != null) state.add(PlanBadges.pinned());
        return List.of(state, when(line), why(line), new NativeTableCell(actions.of(line)));
    }

    private NativeTableCell when(PlanLine line) {
        NativeTableCell cell = new NativeTableCell();
        WindowId window = line.window();
        if (window == null) return cell;
        cell.add(new Div(words.window(new WindowKey(window.value()))));
        Goal goal = line.goal();
        if (goal != null) cell.add(new Div(words.team(goal.team())));
        return cell;
    }

    private NativeTableCell why(PlanLine line) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("round-why");
        if (line.declined() != null) cell.add(new Paragraph(line.declined()));
        if (line.pin() != null && line.pin().reason() != null)
            cell.add(new Paragraph(line.pin().reason()));
        if (line.visit() != null && line.visit().reason() != null)
            cell.add(new Paragraph(line.visit().reason()));
        if (line.why() == null) return cell;
        cell.add(new Paragraph(words.sentence(line.why())));
        List<String> others = words.alternatives(line.why());
        if (others.isEmpty()) return cell;
        UnorderedList list = new UnorderedList();
        others.forEach(text -> list.add(new ListItem(text)));
        cell.add(new Details(getTranslation("round.plan.alternatives"), list));
        return cell;
    }
}

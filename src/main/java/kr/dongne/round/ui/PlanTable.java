package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.dongne.assignment.Explanation;
import kr.dongne.assignment.WindowKey;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.window.WindowId;
import kr.dongne.shared.DongCode;

/** Every dong with its visit, why it is there, and what else there was. */
final class PlanTable extends Div {

    private final transient Reasons.Words words;
    private final transient PlanActions actions;
    private final transient Function<DongCode, Optional<Component>> onDemand;

    /** What explains a dong whose reasons are not known yet; nothing where there is nothing to explain. */
    PlanTable(
            List<PlanLine> lines,
            Reasons.Words words,
            PlanActions actions,
            Function<DongCode, Optional<Component>> onDemand) {
        this.words = words;
        this.actions = actions;
        this.onDemand = onDemand;
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
        if (line.declined() != null) {
            cell.add(new Paragraph(line.declined()));
            return cell;
        }
        if (line.pin() != null && line.pin().reason() != null)
            cell.add(new Paragraph(line.pin().reason()));
        if (line.visit() != null && line.visit().reason() != null)
            cell.add(new Paragraph(line.visit().reason()));
        Explanation why = line.why();
        if (why == null) {
            onDemand.apply(line.dong()).ifPresent(cell::add);
            return cell;
        }
        cell.add(new Paragraph(words.sentence(why)));
        List<String> others = words.alternatives(why);
        if (!others.isEmpty()) cell.add(new Details(getTranslation("round.plan.alternatives"), list(others)));
        return cell;
    }

    /** The sentence with all ways open. */
    static List<Component> told(Explanation why, Reasons.Words words) {
        List<Component> told = new ArrayList<>();
        told.add(new Paragraph(words.sentence(why)));
        List<String> others = words.alternatives(why);
        if (others.isEmpty()) return told;
        told.add(new Paragraph(I18NProvider.translate("round.plan.alternatives") + ":"));
        told.add(list(others));
        return told;
    }

    private static UnorderedList list(List<String> others) {
        UnorderedList list = new UnorderedList();
        others.forEach(text -> list.add(new ListItem(text)));
        return list;
    }
}

package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.plan.Fairness.Received;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** What each dong received, year over year. */
final class FairnessPart extends Div implements Refreshing {

    private static final double MINUTES_OF_AN_HOUR = 60;

    private final transient RoundDetails round;
    private final transient RoundParts parts;

    FairnessPart(RoundDetails round, RoundParts parts) {
        this.round = round;
        this.parts = parts;
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        Map<DongCode, List<Received>> received = parts.fairness().of(round.id());
        Map<RoundId, String> columns = new LinkedHashMap<>();
        received.values()
                .forEach(row -> row.forEach(one -> columns.put(
                        one.round(), getTranslation("round.fairness.column.year", String.valueOf(one.planYear())))));
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("round.plan.column.dong")));
        columns.values().forEach(title -> head.add(new NativeTableHeaderCell(title)));
        head.add(new NativeTableHeaderCell(getTranslation("round.fairness.column.total")));
        NativeTableBody body = new NativeTableBody();
        received.forEach((dong, row) -> body.add(row(dong, row, columns)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("round-table");
        Div scroll = new Div(table);
        scroll.addClassName("round-scroll");
        Section section = new Section(
                new H2(getTranslation("round.fairness.title")),
                new Paragraph(getTranslation("round.fairness.hint")),
                scroll);
        section.addClassName("card");
        add(section);
    }

    private NativeTableRow row(DongCode dong, List<Received> row, Map<RoundId, String> columns) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(parts.dongs().name(dong));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow line = new NativeTableRow(name);
        for (RoundId column : columns.keySet())
            line.add(new NativeTableCell(row.stream()
                    .filter(one -> one.round().equals(column))
                    .findFirst()
                    .map(this::badge)
                    .orElseGet(Div::new)));
        int minutes = row.stream().mapToInt(Received::minutes).sum();
        line.add(new NativeTableCell(getTranslation("round.fairness.hours", minutes / MINUTES_OF_AN_HOUR)));
        return line;
    }

    private Component badge(Received one) {
        if (!one.visited()) return new StatusBadge(Tone.NEUTRAL, getTranslation("round.fairness.none"));
        if (!one.wished()) return new StatusBadge(Tone.NEUTRAL, getTranslation("round.fairness.no-wish"));
        if (one.rank() == 0)
            return new StatusBadge(Tone.WARNING, VaadinIcon.ARROW_DOWN, getTranslation("round.fairness.unwished"));
        Tone tone = one.rank() == 1 ? Tone.SUCCESS : Tone.INFO;
        return new StatusBadge(tone, VaadinIcon.STAR, getTranslation("round.fairness.rank", one.rank()));
    }
}

package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.district.Dong;
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
    private final Pages pages = new Pages(this::refresh);
    private final Div list = new Div();

    FairnessPart(RoundDetails round, RoundParts parts) {
        this.round = round;
        this.parts = parts;
        Section section = new Section(
                new H2(getTranslation("round.fairness.title")),
                new Paragraph(getTranslation("round.fairness.hint")),
                pages,
                list);
        section.addClassName("card");
        add(section);
        refresh();
    }

    /** Where somebody looks for a dong stays as it is. */
    @Override
    public void refresh() {
        Map<DongCode, List<Received>> received = parts.fairness().of(round.id());
        Map<RoundId, String> columns = new LinkedHashMap<>();
        received.values()
                .forEach(row -> row.forEach(one -> columns.put(
                        one.round(), getTranslation("round.fairness.column.year", String.valueOf(one.planYear())))));
        List<String> headings = new ArrayList<>(columns.values());
        headings.addFirst(getTranslation("round.plan.column.dong"));
        headings.addLast(getTranslation("round.fairness.column.total"));
        PlainTable table = new PlainTable(headings);
        Map<DongCode, String> names = parts.dongs().all().stream().collect(Collectors.toMap(Dong::code, Dong::name));
        for (DongCode dong : pages.of(List.copyOf(received.keySet()), one -> names.getOrDefault(one, "")))
            table.row(
                    new Span(names.getOrDefault(dong, "")),
                    cells(received.getOrDefault(dong, List.of()), columns.keySet()));
        list.removeAll();
        list.add(table);
    }

    private List<NativeTableCell> cells(List<Received> row, Set<RoundId> columns) {
        List<NativeTableCell> cells = new ArrayList<>();
        for (RoundId column : columns)
            cells.add(row.stream()
                    .filter(one -> one.round().equals(column))
                    .findFirst()
                    .map(one -> new NativeTableCell(badge(one)))
                    .orElseGet(NativeTableCell::new));
        int minutes = row.stream().mapToInt(Received::minutes).sum();
        cells.add(new NativeTableCell(getTranslation("round.fairness.hours", minutes / MINUTES_OF_AN_HOUR)));
        return cells;
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

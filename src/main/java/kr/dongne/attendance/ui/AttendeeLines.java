package kr.dongne.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.shared.ui.EmptyState;

/** Lines on a screen: those that stay are kept, so that nobody loses the place when another desk marks somebody. */
final class AttendeeLines<L extends AttendeeLine> extends Div {

    private static final int AT_ONCE = 50;

    private final transient Function<ExpectedRow, L> maker;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private final EmptyState nobody = new EmptyState(
            VaadinIcon.USERS, Words.text("attendance.list.empty"), Words.text("attendance.list.empty.hint"));
    private Map<AttendeeId, L> lines = new LinkedHashMap<>();
    private List<ExpectedRow> rows = List.of();
    private int limit = AT_ONCE;

    AttendeeLines(Function<ExpectedRow, L> maker) {
        this.maker = maker;
        list.addClassName("attendees");
        list.getElement().setAttribute("aria-label", Words.text("attendance.list"));
        more.addClickListener(click -> {
            limit += AT_ONCE;
            show(rows);
        });
        add(list, more, nobody);
    }

    void show(List<ExpectedRow> newer) {
        rows = newer;
        List<ExpectedRow> visible = newer.subList(0, Math.min(limit, newer.size()));
        List<AttendeeId> order = visible.stream().map(ExpectedRow::id).toList();
        if (!order.equals(new ArrayList<>(lines.keySet()))) arrange(visible);
        for (ExpectedRow row : visible) line(row).show(row);
        more.setVisible(newer.size() > limit);
        more.setText(Words.text("attendance.list.more", newer.size() - visible.size()));
        list.setVisible(!newer.isEmpty());
        nobody.setVisible(newer.isEmpty());
    }

    private void arrange(List<ExpectedRow> visible) {
        Map<AttendeeId, L> kept = new LinkedHashMap<>();
        for (ExpectedRow row : visible) {
            L line = lines.get(row.id());
            kept.put(row.id(), line == null ? maker.apply(row) : line);
        }
        lines = kept;
        list.removeAll();
        list.add(kept.values().toArray(new AttendeeLine[0]));
    }

    private L line(ExpectedRow row) {
        return java.util.Objects.requireNonNull(lines.get(row.id()));
    }

    void each(Consumer<L> action) {
        lines.values().forEach(action);
    }
}

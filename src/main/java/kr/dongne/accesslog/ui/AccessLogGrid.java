package kr.dongne.accesslog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import kr.dongne.accesslog.AccessLogFilter;
import kr.dongne.accesslog.AccessLogQueries;
import kr.dongne.accesslog.AccessLogRow;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Narrow;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** The rows of the access log, read page by page while scrolling. */
final class AccessLogGrid extends Grid<AccessLogRow> {

    private static final int PAGE = 50;
    private static final String BY_THE_ACCOUNT = "ACCOUNT";

    private AccessLogFilter filter = AccessLogFilter.EVERYTHING;

    AccessLogGrid(AccessLogQueries queries) {
        addClassName("access-log-grid");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setProperty("accessibleName", getTranslation("accesslog.title"));
        setSelectionMode(SelectionMode.NONE);
        setPageSize(PAGE);
        columns();
        setItems(DataProvider.fromCallbacks(
                query -> queries.list(filter, query.getOffset(), query.getLimit()).stream(),
                query -> queries.count(filter)));
    }

    void show(AccessLogFilter wanted) {
        filter = wanted;
        getDataProvider().refreshAll();
    }

    static String name(AccessTask task) {
        return I18NProvider.translate("accesslog.task." + task.name());
    }

    private void columns() {
        List<Column<AccessLogRow>> wide = List.of(
                addColumn(row -> InWords.instant(row.at(), getLocale()))
                        .setHeader(getTranslation("accesslog.at"))
                        .setWidth("12.5rem")
                        .setFlexGrow(0),
                addColumn(this::who).setHeader(getTranslation("accesslog.who")).setFlexGrow(1),
                addComponentColumn(this::what)
                        .setHeader(getTranslation("accesslog.task"))
                        .setFlexGrow(1),
                addColumn(this::whose)
                        .setHeader(getTranslation("accesslog.whose"))
                        .setFlexGrow(2),
                addColumn(row -> Objects.requireNonNullElse(row.sourceAddress(), ""))
                        .setHeader(getTranslation("accesslog.source"))
                        .setWidth("9rem")
                        .setFlexGrow(0));
        Column<AccessLogRow> narrow = addComponentColumn(this::card).setHeader(getTranslation("accesslog.title"));
        narrow.setVisible(false);
        Narrow.watch(this, isNarrow -> {
            wide.forEach(column -> column.setVisible(!isNarrow));
            narrow.setVisible(isNarrow);
        });
    }

    private String who(AccessLogRow row) {
        String roles = List.of(row.actor().split(",")).stream()
                .map(actor -> I18NProvider.translate("accesslog.actor." + actor))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        if (row.accountName() == null) return roles;
        return row.actor().equals(BY_THE_ACCOUNT) ? row.accountName() : row.accountName() + " · " + roles;
    }

    private Component what(AccessLogRow row) {
        return row.outcome().equals("OK")
                ? new Span(name(row.task()))
                : new StatusBadge(Tone.DANGER, VaadinIcon.BAN, name(row.task()));
    }

    private String whose(AccessLogRow row) {
        String detail = row.detail() == null ? "" : row.detail();
        if (row.subjectCount() == 0) return detail;
        String names = String.join(", ", row.names());
        String more = row.subjectCount() > row.names().size() && !row.names().isEmpty() ? " …" : "";
        String people = getTranslation("accesslog.people", row.subjectCount()) + " " + names + more;
        return detail.isEmpty() ? people : people + " · " + detail;
    }

    private Component card(AccessLogRow row) {
        Div card = new Div(
                new Span(InWords.instant(row.at(), getLocale())), what(row), new Span(who(row)), new Span(whose(row)));
        card.addClassName("log-card");
        return card;
    }
}

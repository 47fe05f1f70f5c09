package kr.dongne.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Stream;
import kr.dongne.people.RosterPages;
import kr.dongne.people.RosterRow;
import kr.dongne.shared.ui.Narrow;

/** The people, read page by page while scrolling: columns at a desk, a readable line for each person on a phone. */
final class RosterGrid extends Grid<RosterRow> {

    private static final int PAGE = 50;

    private final transient PeopleWords words;

    RosterGrid(RosterPages pages, PeopleWords words) {
        this.words = words;
        addClassName("roster-grid");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setProperty("accessibleName", getTranslation("people.title"));
        setSelectionMode(SelectionMode.NONE);
        setPageSize(PAGE);
        columns();
        setItems(DataProvider.fromCallbacks(
                query -> pages.fetch(query.getOffset(), query.getLimit()), query -> pages.count()));
    }

    private void columns() {
        List<Column<RosterRow>> wide = List.of(
                addComponentColumn(this::link)
                        .setHeader(getTranslation("people.column.name"))
                        .setWidth("9rem")
                        .setFlexGrow(0),
                addColumn(row -> words.affiliations(row.affiliations()))
                        .setHeader(getTranslation("people.column.affiliations"))
                        .setFlexGrow(2),
                addColumn(this::email)
                        .setHeader(getTranslation("people.column.email"))
                        .setFlexGrow(2),
                addColumn(this::phone)
                        .setHeader(getTranslation("people.column.phone"))
                        .setAutoWidth(true)
                        .setFlexGrow(0));
        Column<RosterRow> narrow = addComponentColumn(this::card).setHeader(getTranslation("people.title"));
        narrow.setVisible(false);
        Narrow.watch(this, isNarrow -> {
            wide.forEach(column -> column.setVisible(!isNarrow));
            narrow.setVisible(isNarrow);
        });
    }

    private Component link(RosterRow row) {
        RouterLink link = new RouterLink(row.name(), PeopleView.class, PeopleView.parameters(row.id()));
        link.addClassName("roster-name");
        if (!row.namesake()) return link;
        String toldApart = words.toldApart(row);
        link.getElement().setAttribute("aria-label", row.name() + ", " + toldApart);
        return new Div(link, line(getTranslation("people.namesake", toldApart)));
    }

    private Component card(RosterRow row) {
        Div card = new Div(link(row), line(words.affiliations(row.affiliations())));
        Stream.of(phone(row), email(row)).filter(text -> !text.isEmpty()).forEach(text -> card.add(line(text)));
        card.addClassName("roster-card");
        return card;
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassName("roster-line");
        return line;
    }

    private String email(RosterRow row) {
        if (row.email() == null) return getTranslation("people.email.none");
        String address = row.email().value();
        return row.sharedMailbox() ? getTranslation("people.email.shared", address) : address;
    }

    private String phone(RosterRow row) {
        return row.phone() == null ? "" : row.phone();
    }
}

package kr.dongne.invitation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.dongne.event.EventDetails;
import kr.dongne.invitation.InvitationId;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.Offices;
import kr.dongne.shared.ui.EmptyState;

/** The answers by dong or role, with counts; it stays true while answers come in. */
@StyleSheet("context://styles/invitation.css")
final class AnswerBoard extends Div {

    private final transient EventDetails event;
    private final transient InvitationServices services;
    private final transient Offices offices;
    private final Div total = new Div();
    private final Div groups = new Div();
    private final RadioButtonGroup<AnswerFilter> filter = new RadioButtonGroup<>();
    private final Select<AnswerGroups> grouping = new Select<>();
    private final TextField text = new TextField();
    private transient List<InvitationRow> rows = List.of();

    AnswerBoard(EventDetails event, InvitationServices services) {
        this.event = event;
        this.services = services;
        offices = new Offices(services.dongs(), this::getTranslation);
        addClassName("answer-board");
        total.addClassName("answer-total");
        total.getElement().setAttribute("role", "status");
        Div toolbar = new Div(groupingField(), textField(), filterField());
        toolbar.addClassName("toolbar");
        H2 heading = new H2(getTranslation("invitation.board.title"));
        heading.addClassName("visually-hidden");
        add(heading, total, toolbar, groups);
        services.broadcast().subscribe(this, InvitationNews.answersOf(event.id()), this::read);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        read();
    }

    private Component groupingField() {
        grouping.setLabel(getTranslation("invitation.board.by"));
        grouping.setItems(AnswerGroups.values());
        grouping.setItemLabelGenerator(
                one -> getTranslation("invitation.board.by." + one.name().toLowerCase(Locale.ROOT)));
        grouping.setValue(AnswerGroups.DONG);
        grouping.addValueChangeListener(change -> show());
        return grouping;
    }

    private Component textField() {
        text.setLabel(getTranslation("invitation.board.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> show());
        return text;
    }

    private Component filterField() {
        filter.setLabel(getTranslation("invitation.board.show"));
        filter.setItems(AnswerFilter.values());
        filter.setItemLabelGenerator(one -> getTranslation(one.key()));
        filter.setValue(AnswerFilter.ALL);
        filter.addValueChangeListener(change -> show());
        return filter;
    }

    private void read() {
        rows = services.queries().ofEvent(event.id());
        show();
    }

    private void show() {
        total.removeAll();
        AnswerCounts counts = AnswerCounts.of(rows);
        total.add(figure("invited", counts.invited()), figure("accepted", counts.accepted()));
        total.add(figure("declined", counts.declined()), figure("tentative", counts.tentative()));
        total.add(figure("delegated", counts.delegated()), figure("silent", counts.silent()));
        total.add(figure("call-list", counts.callList()));
        groups.removeAll();
        Map<InvitationId, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.id(), row.name()));
        grouping.getValue().of(rows, offices).forEach((name, members) -> addGroup(name, members, names));
        if (groups.getElement().getChildCount() == 0) groups.add(empty());
    }

    private Component empty() {
        return new EmptyState(VaadinIcon.COMMENTS_O, getTranslation("invitation.board.none"), "");
    }

    private Component figure(String key, int count) {
        Span number = new Span(Integer.toString(count));
        number.addClassName("figure-number");
        Div figure = new Div(new Span(getTranslation("invitation.board." + key)), number);
        figure.addClassName("figure");
        return figure;
    }

    private void addGroup(String name, List<InvitationRow> members, Map<InvitationId, String> names) {
        List<InvitationRow> shown = members.stream()
                .filter(row -> filter.getValue().shows(row, text.getValue()))
                .toList();
        if (shown.isEmpty()) return;
        UnorderedList list = new UnorderedList();
        list.addClassName("person-list");
        shown.forEach(row -> list.add(new ListItem(new AnswerCard(row, offices, names, () -> enter(row)))));
        Paragraph counts = new Paragraph(getTranslation(
                "invitation.board.counts", AnswerCounts.of(members).arguments()));
        counts.addClassName("secondary");
        Section group = new Section(new H3(name), counts, list);
        group.addClassName("card");
        groups.add(group);
    }

    private void enter(InvitationRow row) {
        new AnswerDialog(row, services).open();
    }
}

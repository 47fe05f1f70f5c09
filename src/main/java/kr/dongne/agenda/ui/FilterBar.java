package kr.dongne.agenda.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.function.Predicate;
import kr.dongne.agenda.AgendaChoices;
import kr.dongne.agenda.AgendaKind;
import kr.dongne.agenda.AgendaPage;
import kr.dongne.agenda.AgendaQuery;
import kr.dongne.booking.Lecturer;
import kr.dongne.district.Dong;
import kr.dongne.event.EventStatus;
import org.jspecify.annotations.Nullable;

/** Of which dong and kind, by whom and in which state the events are; every choice asks for another calendar. */
class FilterBar extends Div {

    private final Select<Dong> dong = new Select<>();
    private final ComboBox<Lecturer> lecturer = new ComboBox<>();
    private final Select<EventStatus> status = new Select<>();
    private final Select<AgendaKind> kind = new Select<>();
    private transient @Nullable AgendaChoices choices;
    private transient AgendaQuery query = AgendaQuery.thisMonth();

    FilterBar(AgendaWords words, SerializableConsumer<AgendaQuery> wanted) {
        addClassNames("toolbar", "agenda-filters");
        optional(dong, "dong");
        dong.setItemLabelGenerator(one -> one == null ? getTranslation("agenda.filter.dong.all") : one.name());
        lecturer.setLabel(getTranslation("agenda.filter.lecturer"));
        lecturer.setPlaceholder(getTranslation("agenda.filter.lecturer.all"));
        lecturer.setClearButtonVisible(true);
        lecturer.setItemLabelGenerator(one -> one.name() + " · " + one.office());
        optional(status, "status");
        status.setItemLabelGenerator(
                one -> one == null ? getTranslation("agenda.filter.status.all") : words.statusText(one));
        optional(kind, "kind");
        kind.setItems(AgendaKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one == null ? "agenda.filter.kind.all" : one.textKey()));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) wanted.accept(query.ofKind(change.getValue()));
        });
        dong.addValueChangeListener(change -> {
            Dong chosen = change.getValue();
            if (change.isFromClient()) wanted.accept(query.of(chosen == null ? null : chosen.code()));
        });
        lecturer.addValueChangeListener(change -> {
            Lecturer chosen = change.getValue();
            if (change.isFromClient()) wanted.accept(query.with(chosen == null ? null : chosen.id()));
        });
        status.addValueChangeListener(change -> {
            if (change.isFromClient()) wanted.accept(query.only(change.getValue()));
        });
        add(dong, kind, lecturer, status);
    }

    /** The choices are exchanged when they have changed only: a field that is in use stays as it is. */
    void show(AgendaPage page) {
        query = page.query();
        if (!page.choices().equals(choices)) {
            choices = page.choices();
            dong.setItems(choices.dongs());
            lecturer.setItems(choices.lecturers());
            status.setItems(choices.statuses());
            dong.setVisible(choices.dongs().size() > 1);
            lecturer.setVisible(!choices.lecturers().isEmpty());
        }
        dong.setValue(found(page.choices().dongs(), one -> one.code().equals(query.dong())));
        lecturer.setValue(found(page.choices().lecturers(), one -> one.id().equals(query.lecturer())));
        status.setValue(query.status());
        kind.setValue(query.kind());
    }

    private void optional(Select<?> field, String name) {
        field.setLabel(getTranslation("agenda.filter." + name));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("agenda.filter." + name + ".all"));
    }

    private static <T> @Nullable T found(List<T> choices, Predicate<T> wanted) {
        return choices.stream().filter(wanted).findFirst().orElse(null);
    }
}

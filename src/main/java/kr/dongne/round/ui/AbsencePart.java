package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import kr.dongne.booking.BookableId;
import kr.dongne.round.consultant.Absence;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.FieldErrors;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;

/** When the consultant is away: nothing is assigned then. */
final class AbsencePart extends Section {

    private static final int MONTHS_AHEAD = 24;

    private final transient BookableId own;
    private final transient Consultants consultants;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();
    private final DateTimePicker from = new DateTimePicker();
    private final DateTimePicker to = new DateTimePicker();
    private final TextField note = new TextField();

    AbsencePart(BookableId own, Consultants consultants, Clock clock) {
        this.own = own;
        this.consultants = consultants;
        this.clock = clock;
        addClassName("card");
        Pickers.localised(from, getLocale()).setLabel(getTranslation("round.mine.away.from"));
        Pickers.localised(to, getLocale()).setLabel(getTranslation("round.mine.away.to"));
        from.setManualValidation(true);
        to.setManualValidation(true);
        note.setLabel(getTranslation("round.mine.away.note"));
        note.setMaxLength(100);
        Button add = new Button(getTranslation("round.mine.away.add"), VaadinIcon.PLUS.create(), click -> add());
        Div fields = new Div(from, to, note, add);
        fields.addClassName("round-fields");
        add(
                new H2(getTranslation("round.mine.away")),
                new Paragraph(getTranslation("round.mine.away.hint")),
                list,
                fields);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        LocalDateTime now = LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
        consultants
                .absences(List.of(own), new TimeSlot(now, now.plusMonths(MONTHS_AHEAD)))
                .forEach(absence -> list.add(line(absence)));
    }

    private ListItem line(Absence absence) {
        String slot = InWords.slot(absence.slot(), getLocale());
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            Notices.attempt(() -> consultants.back(absence.id()));
            refresh();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("round.mine.away.remove", slot));
        ListItem item = new ListItem(absence.note() == null ? slot : slot + " · " + absence.note());
        item.add(remove);
        return item;
    }

    private void add() {
        FieldErrors errors = new FieldErrors();
        FieldErrors.clear(from);
        FieldErrors.clear(to);
        errors.require(from, from.getValue() != null);
        errors.require(to, to.getValue() != null);
        if (!errors.none()) return;
        try {
            consultants.away(own, new TimeSlot(from.getValue(), to.getValue()), note.getValue());
            from.clear();
            to.clear();
            note.clear();
            Notices.success("round.mine.away.added");
            refresh();
        } catch (BusinessException refused) {
            errors.refuse(to, Notices.text(refused));
        }
    }
}

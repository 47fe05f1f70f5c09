package kr.dongne.roster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.dongne.people.Contact;
import kr.dongne.people.Contacts;
import kr.dongne.roster.CorrectCell;
import kr.dongne.roster.DecideLine;
import kr.dongne.roster.Decision;
import kr.dongne.roster.ImportHead;
import kr.dongne.roster.LineRow;
import kr.dongne.roster.RosterColumn;
import kr.dongne.roster.RosterImports;
import kr.dongne.shared.ui.FormDialog;

/** One line with all its fields: correct it, say whom it means, or leave it out. */
final class LineDialog {

    private static final String OPEN = "OPEN";
    private static final String NEW_PERSON = "NEW";
    private static final String LEAVE_OUT = "OUT";

    private final RosterImports imports;
    private final Contacts contacts;
    private final Clock clock;
    private final Map<RosterColumn, TextField> fields = new EnumMap<>(RosterColumn.class);
    private final RadioButtonGroup<String> choice = new RadioButtonGroup<>();
    private final Map<String, String> choices = new LinkedHashMap<>();

    LineDialog(RosterImports imports, Contacts contacts, Clock clock) {
        this.imports = imports;
        this.contacts = contacts;
        this.clock = clock;
    }

    void open(ImportHead head, LineRow row, Consumer<Integer> done) {
        Div form = new Div();
        form.addClassName("form-fields");
        for (RosterColumn column : RosterColumn.values())
            if (column != RosterColumn.TERM || head.mapping().columns().containsKey(column))
                form.add(field(column, row));
        offer(row);
        new FormDialog(
                        Words.text("roster.edit.title", row.number()),
                        Words.text("roster.edit.save"),
                        () -> save(head, row, done),
                        choice,
                        form)
                .open();
    }

    private TextField field(RosterColumn column, LineRow row) {
        TextField field = new TextField(Words.column(column));
        field.setValue(row.cell(column));
        field.setManualValidation(true);
        String reasons = row.marksOf(column).stream().map(Words::reason).collect(Collectors.joining(" "));
        boolean wrong =
                row.marksOf(column).stream().anyMatch(mark -> mark.level() == kr.dongne.roster.Mark.Level.ERROR);
        if (wrong) {
            field.setErrorMessage(reasons);
            field.setInvalid(true);
        } else if (!reasons.isEmpty()) field.setHelperText(reasons);
        fields.put(column, field);
        return field;
    }

    private void offer(LineRow row) {
        choices.put(OPEN, Words.text("roster.decide.open"));
        choices.put(NEW_PERSON, Words.text("roster.decide.new"));
        for (Contact one :
                contacts.byIds(row.candidates(), LocalDate.now(clock)).values())
            choices.put(one.id().value().toString(), Words.text("roster.decide.known", one.name(), known(one)));
        if (row.decision() instanceof Decision.Known known)
            choices.putIfAbsent(known.person().value().toString(), Words.text("roster.decide.title"));
        choices.put(LEAVE_OUT, Words.text("roster.decide.out"));
        choice.setLabel(Words.text("roster.decide.title"));
        choice.setItems(choices.keySet());
        choice.setItemLabelGenerator(key -> choices.getOrDefault(key, ""));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setValue(written(row.decision()));
    }

    private static String known(Contact person) {
        String roles = person.affiliations().stream()
                .map(one -> Words.role(one.role()))
                .collect(Collectors.joining(", "));
        String phone = person.phone() == null ? "" : " " + person.phone();
        String email = person.email() == null ? "" : " " + person.email().value();
        return roles + phone + email;
    }

    private boolean save(ImportHead head, LineRow row, Consumer<Integer> done) {
        for (var one : fields.entrySet()) {
            String typed = one.getValue().getValue();
            if (!typed.strip().equals(row.cell(one.getKey())))
                imports.correct(new CorrectCell(head.id(), row.number(), one.getKey(), typed));
        }
        String chosen = choice.getValue();
        if (!Objects.equals(chosen, written(row.decision())))
            imports.decide(new DecideLine(head.id(), row.number(), read(chosen)));
        done.accept(row.number());
        return true;
    }

    private static String written(@org.jspecify.annotations.Nullable Decision decision) {
        if (decision == null) return OPEN;
        if (decision instanceof Decision.Known known)
            return known.person().value().toString();
        return decision instanceof Decision.NewPerson ? NEW_PERSON : LEAVE_OUT;
    }

    private static @org.jspecify.annotations.Nullable Decision read(String chosen) {
        return switch (chosen) {
            case OPEN -> null;
            case NEW_PERSON -> Decision.newPerson();
            case LEAVE_OUT -> Decision.leaveOut();
            default -> new Decision.Known(new kr.dongne.people.PersonId(java.util.UUID.fromString(chosen)));
        };
    }
}

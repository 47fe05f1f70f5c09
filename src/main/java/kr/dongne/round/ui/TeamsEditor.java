package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturer;
import kr.dongne.round.TeamDraft;
import kr.dongne.shared.Uuid7;

/** The teams that visit, a line each. */
final class TeamsEditor extends Div {

    private static final int USUAL_MOST = 2;

    private final List<Lecturer> lecturers;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final Paragraph error = new Paragraph();

    TeamsEditor(List<Lecturer> lecturers) {
        this.lecturers = lecturers;
        addClassName("round-teams");
        Button add = new Button(getTranslation("round.form.team.add"), VaadinIcon.PLUS.create(), click -> addTeam());
        error.addClassNames("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        if (lecturers.isEmpty()) add(new Paragraph(getTranslation("round.form.consultants.none")));
        add(rows, error, add);
    }

    void read(List<TeamDraft> teams) {
        lines.clear();
        rows.removeAll();
        teams.forEach(this::show);
    }

    List<TeamDraft> typed() {
        return lines.stream().map(Line::typed).toList();
    }

    void refuse(String message) {
        error.setText(message);
        error.setVisible(true);
        error.scrollIntoView();
    }

    void clearErrors() {
        error.setVisible(false);
    }

    private void addTeam() {
        String name = getTranslation("round.form.team.new", lines.size() + 1);
        show(new TeamDraft(Uuid7.next(), name, Set.of(), USUAL_MOST));
    }

    private void show(TeamDraft team) {
        Line line = new Line(team);
        lines.add(line);
        rows.add(line);
    }

    private final class Line extends Div {

        private final UUID id;
        private final TextField name = new TextField();
        private final MultiSelectComboBox<Lecturer> consultants = new MultiSelectComboBox<>();
        private final IntegerField most = new IntegerField();

        Line(TeamDraft team) {
            id = team.id();
            addClassName("round-team");
            name.setLabel(getTranslation("round.form.team.name"));
            name.setMaxLength(60);
            name.setValue(team.name());
            consultants.setLabel(getTranslation("round.form.team.consultants"));
            consultants.setItems(lecturers);
            consultants.setItemLabelGenerator(one -> one.name() + " · " + one.office());
            consultants.setValue(lecturers.stream()
                    .filter(one -> team.consultants().contains(one.id()))
                    .collect(Collectors.toSet()));
            most.setLabel(getTranslation("round.form.team.most"));
            most.setStepButtonsVisible(true);
            most.setMin(1);
            most.setMax(10);
            most.setValue(team.mostADay());
            Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
                lines.remove(this);
                rows.remove(this);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(getTranslation("round.form.team.remove", team.name()));
            add(name, consultants, most, remove);
        }

        TeamDraft typed() {
            Set<BookableId> chosen =
                    consultants.getValue().stream().map(Lecturer::id).collect(Collectors.toSet());
            return new TeamDraft(id, name.getValue(), chosen, most.getValue() == null ? 0 : most.getValue());
        }
    }
}

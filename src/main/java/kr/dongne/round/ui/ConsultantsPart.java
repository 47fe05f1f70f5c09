package kr.dongne.round.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturer;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.Contact;
import kr.dongne.people.PersonId;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** The consultants of a round: which person of the roster each of them is, so that invitations reach them, and when they are away. */
final class ConsultantsPart extends Section {

    private final transient Consultants consultants;
    private final transient RoundParts parts;
    private final transient List<Contact> people;

    ConsultantsPart(RoundDetails round, RoundParts parts) {
        this.parts = parts;
        consultants = parts.consultants();
        addClassName("card");
        people = parts.contacts().withRoles(Set.of(AffiliationRole.CONSULTANT), Set.of(), LocalDate.now(parts.clock()));
        Set<BookableId> members = round.draft().teams().stream()
                .flatMap(team -> team.consultants().stream())
                .collect(Collectors.toSet());
        Map<BookableId, PersonId> linked = consultants.people(members);
        add(new H2(getTranslation("round.consultants.title")), new Paragraph(getTranslation("round.consultants.hint")));
        Map<BookableId, Lecturer> lecturers =
                parts.lecturers().all().stream().collect(Collectors.toMap(Lecturer::id, Function.identity()));
        members.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(member -> {
                    Lecturer lecturer = lecturers.get(member);
                    if (lecturer != null) add(line(lecturer, linked.get(member)));
                });
    }

    private Div line(Lecturer lecturer, @Nullable PersonId linked) {
        ComboBox<Contact> person = new ComboBox<>(getTranslation("round.consultants.person", lecturer.name()));
        person.setItems(people);
        person.setItemLabelGenerator(one -> one.email() == null
                ? one.name()
                : one.name() + " · " + one.email().value());
        person.setClearButtonVisible(true);
        person.setWidthFull();
        people.stream().filter(one -> one.id().equals(linked)).findFirst().ifPresent(person::setValue);
        if (person.getValue() == null) person.setHelperText(getTranslation("round.consultants.none"));
        person.addValueChangeListener(change -> {
            Contact chosen = change.getValue();
            boolean kept = Notices.attempt(() -> consultants.link(lecturer.id(), chosen == null ? null : chosen.id()));
            if (kept) Notices.success("round.form.saved");
            person.setHelperText(chosen == null ? getTranslation("round.consultants.none") : "");
        });
        Details away = new Details(
                getTranslation("round.consultants.away", lecturer.name()),
                new AbsencePart(lecturer.id(), consultants, parts.clock()));
        Div line = new Div(person, away);
        line.addClassName("round-fields");
        return line;
    }
}

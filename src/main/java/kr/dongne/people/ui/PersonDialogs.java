package kr.dongne.people.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.dongne.district.Dong;
import kr.dongne.people.AddAffiliation;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.EndAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PeopleProblem;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterRow;
import kr.dongne.people.handover.Handovers;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;

/** The dialogs that register and change people; what is refused stands at its field, and nothing typed is lost. */
final class PersonDialogs {

    private final People people;
    private final Roster roster;
    private final Handovers handovers;
    private final PeopleWords words;
    private final List<Dong> dongs;
    private final boolean wholeDistrict;
    private final LocalDate today;

    PersonDialogs(
            People people,
            Roster roster,
            Handovers handovers,
            PeopleWords words,
            List<Dong> dongs,
            boolean wholeDistrict,
            LocalDate today) {
        this.people = people;
        this.roster = roster;
        this.handovers = handovers;
        this.words = words;
        this.dongs = dongs;
        this.wholeDistrict = wholeDistrict;
        this.today = today;
    }

    void register(Consumer<PersonId> done) {
        PersonFields fields = new PersonFields(PersonFields.Value.EMPTY, this::namesakes);
        AffiliationFields affiliation = new AffiliationFields(dongs, wholeDistrict, today);
        open("people.register", fields, () -> register(fields, affiliation, done), affiliation);
    }

    private boolean register(PersonFields fields, AffiliationFields affiliation, Consumer<PersonId> done) {
        var person = fields.value();
        var first = affiliation.value();
        if (person.isEmpty() || first.isEmpty()) return false;
        var typed = person.get();
        try {
            PersonId id = people.register(new RegisterPerson(
                    typed.name(),
                    typed.email(),
                    typed.sharedMailbox(),
                    typed.phone(),
                    typed.note(),
                    List.of(first.get())));
            Notices.success("people.registered");
            done.accept(id);
            return true;
        } catch (PeopleProblem.EmailInUse inUse) {
            fields.refuseEmail(Notices.text(inUse));
            return false;
        }
    }

    void change(PersonDetails person, Runnable done) {
        PersonFields fields = new PersonFields(PersonFields.Value.of(person.facts()), name -> "");
        PersonEdit edit = new PersonEdit(people, person.id(), person.facts(), fields);
        FormDialog[] dialog = new FormDialog[1];
        dialog[0] = open("people.change", fields, () -> change(edit, fields, done, () -> dialog[0].close()));
    }

    private static boolean change(PersonEdit edit, PersonFields fields, Runnable done, Runnable close) {
        try {
            return edit.save(() -> {
                Notices.success("people.changed");
                close.run();
                done.run();
            });
        } catch (PeopleProblem.EmailInUse inUse) {
            fields.refuseEmail(Notices.text(inUse));
            return false;
        }
    }

    void affiliate(PersonDetails person, Runnable done) {
        AffiliationFields fields = new AffiliationFields(dongs, wholeDistrict, today);
        new FormDialog(
                        text("people.affiliation.add"),
                        text("shared.add"),
                        () -> affiliate(person, fields, done),
                        fields)
                .open();
    }

    private boolean affiliate(PersonDetails person, AffiliationFields fields, Runnable done) {
        var wanted = fields.value();
        if (wanted.isEmpty()) return false;
        try {
            people.affiliate(new AddAffiliation(person.id(), wanted.get()));
            Notices.success("people.affiliation.added");
            done.run();
            return true;
        } catch (PeopleProblem.AlreadyAffiliated already) {
            fields.refuse(Notices.text(already));
            return false;
        }
    }

    /** Whether the one who looks may hand roles over. */
    boolean handsOver() {
        return wholeDistrict;
    }

    void handOver(PersonDetails person, AffiliationView affiliation, Runnable done) {
        new HandoverDialog(handovers, roster, words, person, affiliation, today, done).open();
    }

    void end(PersonDetails person, AffiliationView affiliation, Locale locale, Runnable done) {
        DatePicker lastDay = Pickers.localised(new DatePicker(text("people.affiliation.last-day")), locale);
        lastDay.setValue(affiliation.to() == null ? today : affiliation.to());
        lastDay.setRequiredIndicatorVisible(true);
        lastDay.setManualValidation(true);
        Paragraph what = new Paragraph(words.affiliation(affiliation));
        new FormDialog(
                        text("people.affiliation.end"),
                        text("people.affiliation.end.do"),
                        () -> end(person, affiliation, lastDay, done),
                        what,
                        lastDay)
                .open();
    }

    private boolean end(PersonDetails person, AffiliationView affiliation, DatePicker lastDay, Runnable done) {
        try {
            if (lastDay.isEmpty()) throw new InvalidValue("shared.required");
            people.endAffiliation(new EndAffiliation(person.id(), affiliation.id(), lastDay.getValue()));
            Notices.success("people.affiliation.ended");
            done.run();
            return true;
        } catch (InvalidValue refused) {
            lastDay.setErrorMessage(Notices.text(refused));
            lastDay.setInvalid(true);
            return false;
        }
    }

    private FormDialog open(
            String titleKey,
            PersonFields fields,
            com.vaadin.flow.function.SerializableSupplier<Boolean> save,
            AffiliationFields... affiliation) {
        FormDialog dialog = new FormDialog(text(titleKey), text("shared.save"), save, fields);
        if (affiliation.length > 0) dialog.add(new H3(text("people.affiliation")));
        dialog.add(affiliation);
        dialog.open();
        fields.focus();
        return dialog;
    }

    private String namesakes(String name) {
        List<RosterRow> same = roster.namesakes(name);
        if (same.isEmpty()) return "";
        return I18NProvider.translate(
                "people.namesakes",
                same.stream().map(row -> words.affiliations(row.affiliations())).collect(Collectors.joining("; ")));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}

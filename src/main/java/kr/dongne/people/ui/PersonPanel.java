package kr.dongne.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.PersonDetails;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One person: how to reach him or her, what he or she is and was, and what may be done about it. */
final class PersonPanel extends Section {

    private final PersonDetails person;
    private final PeopleWords words;
    private final PersonDialogs dialogs;
    private final LocalDate today;
    private final Runnable changed;

    PersonPanel(
            PersonDetails person,
            PeopleWords words,
            PersonDialogs dialogs,
            LocalDate today,
            Runnable changed,
            Runnable close) {
        this.person = person;
        this.words = words;
        this.dialogs = dialogs;
        this.today = today;
        this.changed = changed;
        addClassName("person-panel");
        add(heading(close), facts());
        if (person.elsewhereToo()) add(note("people.elsewhere"));
        add(new H3(getTranslation("people.affiliation")), affiliations());
        if (person.editable()) add(actions());
        else add(note("people.read-only"));
    }

    private Component heading(Runnable close) {
        H2 name = new H2(person.name());
        Button button = new Button(VaadinIcon.CLOSE.create(), click -> close.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation("shared.close"));
        Div heading = new Div(name, button);
        heading.addClassName("person-heading");
        return heading;
    }

    private Component facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "people.phone", person.phone());
        fact(facts, "people.email", email());
        fact(facts, "people.note", person.note());
        return facts;
    }

    private String email() {
        if (person.email() == null) return getTranslation("people.email.none");
        String address = person.email().value();
        return person.sharedMailbox() ? getTranslation("people.email.shared", address) : address;
    }

    private void fact(DescriptionList facts, String labelKey, @Nullable String text) {
        facts.add(new Term(getTranslation(labelKey)));
        facts.add(new Description(text == null ? getTranslation("shared.none") : text));
    }

    private Component affiliations() {
        if (person.affiliations().isEmpty()) return new Paragraph(getTranslation("people.affiliation.none"));
        UnorderedList list = new UnorderedList();
        list.addClassName("affiliations");
        person.affiliations().forEach(one -> list.add(line(one)));
        return list;
    }

    private ListItem line(AffiliationView affiliation) {
        Span what = new Span(words.affiliation(affiliation));
        what.addClassName("affiliation-what");
        Span when = new Span(words.period(affiliation, getLocale()));
        when.addClassName("roster-line");
        ListItem line = new ListItem(new Div(what, when), state(affiliation));
        boolean open = affiliation.to() == null || !affiliation.to().isBefore(today);
        if (!person.editable() || !open) return line;
        Div actions = new Div();
        actions.addClassName("affiliation-actions");
        if (dialogs.handsOver()) actions.add(handOverButton(affiliation));
        actions.add(endButton(affiliation));
        line.add(actions);
        return line;
    }

    private Component state(AffiliationView affiliation) {
        if (affiliation.validOn(today))
            return new StatusBadge(Tone.SUCCESS, getTranslation("people.affiliation.current"));
        boolean past = affiliation.from().isBefore(today);
        String key = past ? "people.affiliation.past" : "people.affiliation.coming";
        return new StatusBadge(past ? Tone.NEUTRAL : Tone.INFO, getTranslation(key));
    }

    private Component handOverButton(AffiliationView affiliation) {
        Button handOver =
                new Button(getTranslation("people.handover"), click -> dialogs.handOver(person, affiliation, changed));
        handOver.setAriaLabel(words.affiliation(affiliation) + " " + getTranslation("people.handover"));
        handOver.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return handOver;
    }

    private Component endButton(AffiliationView affiliation) {
        Button end = new Button(
                getTranslation("people.affiliation.end"),
                click -> dialogs.end(person, affiliation, getLocale(), changed));
        end.setAriaLabel(words.affiliation(affiliation) + " " + getTranslation("people.affiliation.end"));
        end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return end;
    }

    private Component actions() {
        Button change = new Button(getTranslation("shared.edit"), click -> dialogs.change(person, changed));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        Button add = new Button(getTranslation("people.affiliation.add"), click -> dialogs.affiliate(person, changed));
        Div actions = new Div(change, add);
        actions.addClassName("person-actions");
        return actions;
    }

    private Component note(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassName("hint");
        return note;
    }
}

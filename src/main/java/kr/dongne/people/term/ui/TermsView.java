package kr.dongne.people.term.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.people.term.CouncilTerm;
import kr.dongne.people.term.CouncilTerms;
import kr.dongne.people.term.EndTerm;
import kr.dongne.people.term.TermMember;
import kr.dongne.people.term.TermProblem;
import kr.dongne.people.ui.PeopleWords;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** The terms of all councils, and which of them wait for their end. */
@Route("people/terms")
@RolesAllowed("DISTRICT_OFFICER")
@StyleSheet("context://styles/people.css")
class TermsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CouncilTerms terms;
    private final transient PeopleWords words;
    private final List<Dong> dongs;
    private final LocalDate today;
    private final Div body = new Div();

    TermsView(CouncilTerms terms, Dongs dongs, Clock clock) {
        this.terms = terms;
        words = new PeopleWords(dongs);
        this.dongs = dongs.all();
        today = LocalDate.now(clock);
        addClassName("page");
        PageHeader header = new PageHeader(getTranslation("people.term.title"));
        header.setSubtitle(getTranslation("people.term.subtitle"));
        Button add = new Button(getTranslation("people.term.add"), VaadinIcon.PLUS.create(), click -> define());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        header.setActions(new Anchor("people", getTranslation("people.duplicates.back")), add);
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        body.removeAll();
        List<CouncilTerm> all = terms.list();
        if (all.isEmpty()) {
            body.add(new EmptyState(
                    VaadinIcon.CALENDAR_USER,
                    getTranslation("people.term.empty"),
                    getTranslation("people.term.empty.hint")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("affiliations");
        all.forEach(term -> list.add(line(term)));
        Div card = new Div(list);
        card.addClassName("card");
        body.add(card);
    }

    private ListItem line(CouncilTerm term) {
        Span what = new Span(name(term));
        what.addClassName("affiliation-what");
        Span when = new Span(getTranslation(
                "people.affiliation.period",
                InWords.date(term.from(), getLocale()),
                InWords.date(term.to(), getLocale())));
        when.addClassName("roster-line");
        ListItem line = new ListItem(new Div(what, when), state(term));
        if (term.waitsForItsEnd(today)) {
            Button end = new Button(getTranslation("people.term.end"), click -> end(term));
            end.setAriaLabel(name(term) + " " + getTranslation("people.term.end"));
            line.add(end);
        }
        return line;
    }

    private Component state(CouncilTerm term) {
        if (term.endedAt() != null) return new StatusBadge(Tone.NEUTRAL, getTranslation("people.term.state.ended"));
        if (term.waitsForItsEnd(today)) return new StatusBadge(Tone.WARNING, getTranslation("people.term.state.waits"));
        boolean coming = term.from().isAfter(today);
        return new StatusBadge(
                coming ? Tone.INFO : Tone.SUCCESS,
                getTranslation(coming ? "people.affiliation.coming" : "people.affiliation.current"));
    }

    private String name(CouncilTerm term) {
        return getTranslation("people.term.name", words.dong(term.dong()), term.ordinal());
    }

    private void define() {
        TermFields fields = new TermFields(dongs);
        new FormDialog(getTranslation("people.term.add"), getTranslation("shared.save"), () -> define(fields), fields)
                .open();
    }

    private boolean define(TermFields fields) {
        var wanted = fields.value();
        if (wanted.isEmpty()) return false;
        try {
            terms.define(wanted.get());
        } catch (TermProblem.Overlaps overlaps) {
            return fields.refuse(Notices.text(overlaps));
        }
        Notices.success("people.term.added");
        refresh();
        return true;
    }

    private void end(CouncilTerm term) {
        List<TermMember> members = terms.members(term.id());
        UnorderedList names = new UnorderedList();
        members.forEach(one -> names.add(new ListItem(one.name() + " · " + PeopleWords.role(one.role()))));
        new FormDialog(
                        name(term) + " " + getTranslation("people.term.end"),
                        getTranslation("people.term.end"),
                        () -> end(term, members),
                        new Paragraph(getTranslation(
                                "people.term.end.text", members.size(), InWords.date(term.to(), getLocale()))),
                        names)
                .open();
    }

    private boolean end(CouncilTerm term, List<TermMember> shown) {
        terms.end(new EndTerm(
                term.id(), shown.stream().map(TermMember::affiliation).collect(Collectors.toSet())));
        Notices.success("people.term.end.done");
        refresh();
        return true;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.term.title");
    }
}

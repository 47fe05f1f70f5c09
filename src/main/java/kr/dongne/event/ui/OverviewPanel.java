package kr.dongne.event.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kr.dongne.booking.Venue;
import kr.dongne.draft.EventField;
import kr.dongne.draft.Warning;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventFigures;
import kr.dongne.event.Part;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;

/** The facts of one event, to read. */
final class OverviewPanel extends Div {

    private final transient EventDetails event;

    OverviewPanel(EventDetails event) {
        this.event = event;
        addClassName("event-overview");
    }

    void addWarnings(List<Warning> warnings) {
        if (warnings.isEmpty()) return;
        WarningLines lines = new WarningLines();
        lines.show(warnings);
        Section section = section("event.overview.look-at");
        section.add(lines);
        add(section);
    }

    void addCounts(EventFigures.@Nullable Counts counts) {
        if (counts == null || counts.invited() == 0) return;
        DescriptionList list = new DescriptionList();
        list.addClassName("event-counts");
        count(list, "event.count.invited", counts.invited());
        count(list, "event.count.accepted", counts.accepted());
        count(list, "event.count.declined", counts.declined());
        count(list, "event.count.tentative", counts.tentative());
        count(list, "event.count.silent", counts.silent());
        Section section = section("event.overview.counts");
        section.add(list);
        add(section);
    }

    private void count(DescriptionList list, String key, int number) {
        Div pair = new Div(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(getTranslation("event.count.people", number)));
        list.getElement().appendChild(pair.getElement());
    }

    void addFacts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("event-facts");
        fact(facts, FieldWords.label(EventField.SLOT), InWords.slot(event.slot(), getLocale()));
        venue(facts, event.venue());
        String deadline = event.replyDeadline() == null ? null : InWords.dateTime(event.replyDeadline(), getLocale());
        fact(facts, FieldWords.label(EventField.REPLY_DEADLINE), orNotSet(deadline));
        fact(facts, FieldWords.label(EventField.CONTACT_NAME), contact());
        if (event.description() != null) fact(facts, FieldWords.label(EventField.DESCRIPTION), event.description());
        if (!event.quorumRoles().isEmpty())
            fact(facts, FieldWords.label(EventField.QUORUM_ROLES), FieldWords.roles(event.quorumRoles()));
        if (event.electionReason() != null)
            fact(facts, FieldWords.label(EventField.ELECTION_REASON), event.electionReason());
        if (event.cancelReason() != null)
            fact(facts, getTranslation("event.overview.cancel-reason"), event.cancelReason());
        Section section = section("event.overview.facts");
        section.add(facts);
        add(section);
    }

    private void venue(DescriptionList facts, @Nullable Venue venue) {
        String label = FieldWords.label(EventField.VENUE);
        if (venue == null) {
            fact(facts, label, orNotSet(null));
            return;
        }
        fact(
                facts,
                label,
                getTranslation("event.overview.capacity", venue.name(), venue.capacity()) + " · " + venue.address());
        if (venue.equipment() != null) fact(facts, getTranslation("event.overview.equipment"), venue.equipment());
    }

    private String contact() {
        if (event.contactName() == null) return orNotSet(event.contactPhone());
        return event.contactPhone() == null ? event.contactName() : event.contactName() + " " + event.contactPhone();
    }

    private String orNotSet(@Nullable String value) {
        return value == null ? getTranslation("event.overview.not-set") : value;
    }

    private static void fact(DescriptionList facts, String term, String description) {
        Div pair = new Div(new DescriptionList.Term(term), new DescriptionList.Description(description));
        facts.getElement().appendChild(pair.getElement());
    }

    void addProgramme() {
        if (event.parts().isEmpty()) return;
        OrderedList programme = new OrderedList();
        programme.addClassName("event-programme");
        int number = 1;
        for (Part part : event.parts()) programme.add(part(part, number++));
        Section section = section("event.form.section.programme");
        section.add(programme);
        add(section);
    }

    private ListItem part(Part part, int number) {
        Span heading = new Span(getTranslation("event.overview.part.number", number) + " · "
                + InWords.time(part.slot().start().toLocalTime()) + "–"
                + InWords.time(part.slot().end().toLocalTime()));
        heading.addClassName("secondary");
        ListItem item = new ListItem(new Div(heading), new Div(part.title()));
        if (part.lecturerName() != null)
            item.add(new Div(getTranslation("event.part.lecturer") + ": " + part.lecturerName()));
        return item;
    }

    private Section section(String headingKey) {
        Section section = new Section(new H2(getTranslation(headingKey)));
        section.addClassName("card");
        return section;
    }
}

package kr.dongne.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kr.dongne.audience.AudiencePreview;
import kr.dongne.district.Dong;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.Contact;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The names behind an audience, read only when somebody opens the list; each with a way out or in. */
final class AudiencePeople extends Section {

    private final transient Map<DongCode, Dong> dongs;
    private final Set<PersonId> extra;
    private final transient Consumer<PersonId> onLeaveOut;
    private final transient Consumer<PersonId> onTakeIn;
    private final Div names = new Div();
    private final Details details = new Details("", names);
    private transient @Nullable Supplier<AudiencePreview> reader;
    private boolean readOnly;

    AudiencePeople(
            Map<DongCode, Dong> dongs,
            Set<PersonId> extra,
            Consumer<PersonId> onLeaveOut,
            Consumer<PersonId> onTakeIn) {
        this.dongs = dongs;
        this.extra = extra;
        this.onLeaveOut = onLeaveOut;
        this.onTakeIn = onTakeIn;
        addClassNames("card", "event-people");
        details.addOpenedChangeListener(change -> refresh());
        details.setWidthFull();
        add(details);
    }

    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
    }

    /** Shows another audience; its names are read when the list is open. */
    void show(int heads, Supplier<AudiencePreview> reader) {
        this.reader = reader;
        details.setSummaryText(getTranslation("event.audience.people", heads));
        refresh();
    }

    private void refresh() {
        names.removeAll();
        if (reader == null || !details.isOpened()) return;
        AudiencePreview preview = reader.get();
        if (preview.people().isEmpty()) names.add(new Paragraph(getTranslation("event.audience.no-people")));
        names.add(list(preview.people(), this::leaveOutButton));
        if (preview.excluded().isEmpty()) return;
        names.add(new H2(getTranslation("event.audience.excluded")), list(preview.excluded(), this::takeInButton));
    }

    private UnorderedList list(List<Contact> people, java.util.function.Function<Contact, Button> action) {
        UnorderedList list = new UnorderedList();
        people.forEach(person -> list.add(item(person, action.apply(person))));
        return list;
    }

    private ListItem item(Contact person, Button action) {
        Span name = new Span(person.name());
        name.addClassName("event-person-name");
        Span offices = new Span(affiliations(person.affiliations()));
        offices.addClassName("secondary");
        Div words = new Div(name, offices);
        if (person.email() == null)
            words.add(new StatusBadge(Tone.WARNING, VaadinIcon.PHONE, getTranslation("event.audience.call")));
        else if (person.sharedMailbox())
            words.add(new StatusBadge(Tone.INFO, VaadinIcon.ENVELOPES_O, getTranslation("event.audience.shared")));
        ListItem item = new ListItem(words);
        if (!readOnly) item.add(action);
        return item;
    }

    private Button leaveOutButton(Contact person) {
        String key = extra.contains(person.id()) ? "event.audience.extra.remove" : "event.audience.exclude";
        return button(
                getTranslation(key, person.name()), VaadinIcon.MINUS_CIRCLE, () -> onLeaveOut.accept(person.id()));
    }

    private Button takeInButton(Contact person) {
        String label = getTranslation("event.audience.excluded.undo", person.name());
        return button(label, VaadinIcon.PLUS_CIRCLE, () -> onTakeIn.accept(person.id()));
    }

    private static Button button(String label, VaadinIcon icon, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    /** What somebody is, and where: "독산1동 회장, 사무국장". */
    String affiliations(List<AffiliationView> affiliations) {
        return affiliations.stream().map(this::affiliation).collect(Collectors.joining(", "));
    }

    private String affiliation(AffiliationView affiliation) {
        String role = FieldWords.role(affiliation.role());
        DongCode code = affiliation.dong();
        if (code == null) return role;
        Dong dong = dongs.get(code);
        return dong == null ? role : dong.name() + " " + role;
    }
}

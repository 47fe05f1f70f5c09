package kr.dongne.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.audience.Audience;
import kr.dongne.audience.AudienceCount;
import kr.dongne.audience.AudiencePreview;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.draft.WarningKind;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventChecks;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import kr.dongne.people.PersonId;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterFilter;
import kr.dongne.people.RosterRow;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.ui.Notices;

/** Whom an event is for: roles and dongs as check boxes with a live count, more people by name, people left out. */
final class AudienceEditor extends Div {

    private final transient EventDetails event;
    private final transient Audiences audiences;
    private final transient EventChecks checks;
    private final transient Map<DongCode, Dong> dongs;
    private final CheckboxGroup<AffiliationRole> roles = new CheckboxGroup<>();
    private final CheckboxGroup<Dong> chosenDongs = new CheckboxGroup<>();
    private final Set<PersonId> extra;
    private final Set<PersonId> excluded;
    private final Paragraph total = new Paragraph();
    private final Div byDong = new Div();
    private final WarningLines warnings = new WarningLines();
    private final AudiencePeople people;
    private final Button save = new Button();

    AudienceEditor(EventDetails event, Audiences audiences, EventChecks checks, List<Dong> dongs, Roster roster) {
        this.event = event;
        this.audiences = audiences;
        this.checks = checks;
        this.dongs = dongs.stream().collect(Collectors.toMap(Dong::code, dong -> dong));
        extra = new HashSet<>(event.audience().extra());
        excluded = new HashSet<>(event.audience().excluded());
        people = new AudiencePeople(this.dongs, extra, this::leaveOut, this::takeIn);
        addClassName("event-audience");
        boolean open = event.status() == EventStatus.DRAFT || event.status() == EventStatus.PUBLISHED;
        if (!open) add(new Paragraph(getTranslation("event.audience.fixed")));
        if (event.status() == EventStatus.PUBLISHED) add(new Paragraph(getTranslation("event.audience.invited-hint")));
        add(rules(dongs, roster, open), counts(), people);
        refresh();
    }

    private Section rules(List<Dong> all, Roster roster, boolean open) {
        roles.setLabel(getTranslation("event.audience.roles"));
        roles.setItems(AffiliationRole.values());
        roles.setItemLabelGenerator(FieldWords::role);
        roles.setValue(event.audience().roles());
        chosenDongs.setLabel(getTranslation("event.audience.dongs"));
        chosenDongs.setHelperText(getTranslation("event.audience.dongs.help"));
        chosenDongs.setItems(all);
        chosenDongs.setItemLabelGenerator(Dong::name);
        chosenDongs.setValue(all.stream()
                .filter(dong -> event.audience().dongs().contains(dong.code()))
                .collect(Collectors.toSet()));
        roles.addValueChangeListener(change -> refresh());
        chosenDongs.addValueChangeListener(change -> refresh());
        Section section = new Section(new H2(getTranslation("event.tab.audience")), roles, chosenDongs);
        section.addClassName("card");
        if (open) section.add(dongButtons(all), personField(roster));
        roles.setReadOnly(!open);
        chosenDongs.setReadOnly(!open);
        people.setReadOnly(!open);
        save.setVisible(open);
        return section;
    }

    private Div dongButtons(List<Dong> all) {
        Button every = new Button(
                getTranslation("event.audience.all-dongs"), click -> chosenDongs.setValue(new HashSet<>(all)));
        Button none = new Button(getTranslation("event.audience.no-dongs"), click -> chosenDongs.clear());
        every.addThemeVariants(ButtonVariant.TERTIARY);
        none.addThemeVariants(ButtonVariant.TERTIARY);
        return new Div(every, none);
    }

    private ComboBox<RosterRow> personField(Roster roster) {
        ComboBox<RosterRow> field = new ComboBox<>(getTranslation("event.audience.extra"));
        field.setHelperText(getTranslation("event.audience.extra.help"));
        field.setItemLabelGenerator(row -> row.name() + " · " + people.affiliations(row.affiliations()));
        field.setItems(query -> found(roster, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        field.addValueChangeListener(change -> {
            if (change.getValue() == null) return;
            add(change.getValue().id());
            field.clear();
        });
        field.setWidthFull();
        return field;
    }

    private static Stream<RosterRow> found(Roster roster, String text, int offset, int limit) {
        RosterFilter filter = new RosterFilter(text, null, null, true);
        return roster.jump(filter, null, offset, limit).rows().stream();
    }

    private Section counts() {
        total.addClassName("event-audience-total");
        total.getElement().setAttribute("role", "status");
        byDong.addClassName("event-audience-dongs");
        save.setText(getTranslation("event.audience.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        Div actions = new Div(save);
        actions.addClassName("form-actions");
        Section section = new Section(total, warnings, byDong, actions);
        section.addClassName("card");
        return section;
    }

    private Audience typed() {
        Set<DongCode> codes = chosenDongs.getValue().stream().map(Dong::code).collect(Collectors.toSet());
        return new Audience(roles.getValue(), codes, extra, excluded);
    }

    private LocalDate day() {
        return event.slot().start().toLocalDate();
    }

    private void refresh() {
        Audience audience = typed();
        AudienceCount count = audiences.count(audience, day());
        total.setText(getTranslation(
                "event.audience.count", count.total(), count.mailed(), count.callList(), count.excluded()));
        byDong.removeAll();
        count.byDong().forEach((code, heads) -> byDong.add(dongCount(code, heads)));
        warnings.show(checks.check(event.draft(), audience, event.id()).stream()
                .filter(warning ->
                        warning.kind() == WarningKind.CAPACITY || warning.kind() == WarningKind.ATTENDEES_BUSY)
                .toList());
        people.show(count.total(), () -> preview(audience));
    }

    private AudiencePreview preview(Audience audience) {
        return audiences.preview(audience, day());
    }

    private Span dongCount(DongCode code, long heads) {
        Dong dong = dongs.get(code);
        Span text =
                new Span(getTranslation("event.audience.by-dong", dong == null ? code.value() : dong.name(), heads));
        text.addClassName("event-audience-dong");
        return text;
    }

    private void leaveOut(PersonId person) {
        if (!extra.remove(person)) excluded.add(person);
        refresh();
    }

    private void takeIn(PersonId person) {
        excluded.remove(person);
        refresh();
    }

    private void add(PersonId person) {
        excluded.remove(person);
        extra.add(person);
        refresh();
    }

    private void save() {
        try {
            audiences.change(event.id(), event.audience(), typed());
            Notices.success("event.audience.saved");
            EventTab.open(event.id(), AudienceTab.KEY);
        } catch (BusinessException refusal) {
            Notices.problem(refusal);
        }
    }
}

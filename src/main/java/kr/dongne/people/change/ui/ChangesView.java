package kr.dongne.people.change.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.people.Occasions;
import kr.dongne.people.Occasions.Occasion;
import kr.dongne.people.change.RosterChange;
import kr.dongne.people.change.RosterChanges;
import kr.dongne.people.ui.PeopleWords;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.Pickers;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Who changed since a day, dong by dong; the day of the last event unless another one is chosen. */
@Route("people/changes")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER"})
@StyleSheet("context://styles/people.css")
class ChangesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SINCE = "since";
    private static final String DONG = "dong";
    private static final int DAYS_WITHOUT_EVENT = 30;

    private final transient RosterChanges changes;
    private final transient PeopleWords words;
    private final transient @Nullable Occasion occasion;
    private final LocalDate today;
    private final List<Dong> dongs;
    private final DatePicker since;
    private final Select<Dong> dong = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();

    ChangesView(RosterChanges changes, Occasions occasions, Dongs dongs, Clock clock) {
        this.changes = changes;
        this.dongs = dongs.mine();
        words = new PeopleWords(dongs);
        occasion = occasions.last().orElse(null);
        today = LocalDate.now(clock.withZone(TimeSlot.SEOUL));
        since = Pickers.localised(new DatePicker(getTranslation("people.changes.since")), getLocale());
        addClassName("page");
        PageHeader header = new PageHeader(getTranslation("people.changes.title"));
        header.setSubtitle(getTranslation("people.changes.subtitle"));
        header.setActions(new Anchor("people", getTranslation("people.duplicates.back")));
        count.addClassName("roster-count");
        count.getElement().setAttribute("aria-live", "polite");
        add(header, filters(), hint(), count, body);
    }

    private Component hint() {
        Paragraph hint = new Paragraph(
                occasion == null
                        ? getTranslation("people.changes.since.none")
                        : getTranslation(
                                "people.changes.since.event",
                                occasion.title(),
                                InWords.date(occasion.day(), getLocale())));
        hint.addClassName("hint");
        return hint;
    }

    private Component filters() {
        since.setMax(today);
        since.addValueChangeListener(change -> chosen(change.isFromClient()));
        dong.setLabel(getTranslation("people.filter.dong"));
        dong.setItems(dongs);
        dong.setEmptySelectionAllowed(true);
        dong.setEmptySelectionCaption(getTranslation("shared.all"));
        dong.setItemLabelGenerator(one -> one == null ? getTranslation("shared.all") : one.name());
        dong.setVisible(dongs.size() > 1);
        dong.addValueChangeListener(change -> chosen(change.isFromClient()));
        Div filters = new Div(since, dong);
        filters.addClassName("toolbar");
        return filters;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        LocalDate usual = occasion == null ? today.minusDays(DAYS_WITHOUT_EVENT) : occasion.day();
        since.setValue(address.getSingleParameter(SINCE)
                .flatMap(ChangesView::day)
                .filter(day -> !day.isAfter(today))
                .orElse(usual));
        String code = address.getSingleParameter(DONG).orElse("");
        dong.setValue(dongs.stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElse(null));
        refresh();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private void chosen(boolean byUser) {
        if (!byUser || since.isEmpty() || since.isInvalid()) return;
        Map<String, String> address = new HashMap<>();
        address.put(SINCE, since.getValue().toString());
        if (!dong.isEmpty()) address.put(DONG, dong.getValue().code().value());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        "people/changes?" + QueryParameters.simple(address).getQueryString()));
        refresh();
    }

    private void refresh() {
        body.removeAll();
        List<RosterChange> found = changes.since(
                since.getValue(), dong.isEmpty() ? null : dong.getValue().code());
        count.setText(getTranslation("people.changes.count", found.size()));
        if (found.isEmpty())
            body.add(new EmptyState(
                    VaadinIcon.USERS,
                    getTranslation("people.changes.empty"),
                    getTranslation("people.changes.empty.hint")));
        Map<Optional<DongCode>, List<RosterChange>> byDong = found.stream()
                .collect(Collectors.groupingBy(
                        change -> Optional.ofNullable(change.dong()), LinkedHashMap::new, Collectors.toList()));
        byDong.forEach((code, lines) -> body.add(section(code.orElse(null), lines)));
    }

    private Component section(@Nullable DongCode code, List<RosterChange> lines) {
        String name = code == null ? getTranslation("people.changes.offices") : words.dong(code);
        UnorderedList list = new UnorderedList();
        list.addClassName("affiliations");
        lines.forEach(line -> list.add(line(line)));
        Section section = new Section(new H2(getTranslation("people.changes.dong", name, lines.size())), list);
        section.addClassName("card");
        return section;
    }

    private ListItem line(RosterChange change) {
        Anchor person = new Anchor("people/" + change.person().value(), change.name());
        person.addClassName("affiliation-what");
        Span what = new Span(what(change));
        what.addClassName("roster-line");
        return new ListItem(
                new Div(person, what),
                new StatusBadge(tone(change), getTranslation("people.changes." + change.kind())));
    }

    private String what(RosterChange change) {
        return switch (change.kind()) {
            case CAME, EDITED -> roles(change.after());
            case LEFT -> roles(change.before());
            case ROLE -> getTranslation("people.changes.roles", roles(change.before()), roles(change.after()));
        };
    }

    private static String roles(Set<AffiliationRole> roles) {
        return roles.stream().sorted().map(PeopleWords::role).collect(Collectors.joining(", "));
    }

    private static Tone tone(RosterChange change) {
        return switch (change.kind()) {
            case CAME -> Tone.SUCCESS;
            case LEFT -> Tone.WARNING;
            case ROLE -> Tone.INFO;
            case EDITED -> Tone.NEUTRAL;
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.changes.title");
    }
}

package kr.dongne.invitation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.district.Dong;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.Offices;
import kr.dongne.settings.Settings;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.SubscribeLink;

/** "우리 동": the own people and what they were invited to; an answer is one tap, a proxy three. */
@Route("dong")
@RolesAllowed({"COUNCIL_OFFICER", "DONG_OFFICIAL"})
@Menu(title = "invitation.dong.menu", icon = "vaadin:home", order = 10)
@StyleSheet("context://styles/invitation.css")
class DongView extends Div implements HasDynamicTitle {

    private final transient EventQueries events;
    private final transient InvitationServices services;
    private final transient Settings settings;
    private final transient Clock clock;
    private final transient Offices offices;
    private final Div content = new Div();

    DongView(EventQueries events, InvitationServices services, Settings settings, Clock clock) {
        this.events = events;
        this.services = services;
        this.settings = settings;
        this.clock = clock;
        offices = new Offices(services.dongs(), this::getTranslation);
        addClassNames("page", "dong-page");
        PageHeader header = new PageHeader(getTranslation("invitation.dong.title"));
        header.setSubtitle(ownDongs());
        services.currentActor().get().dongs().stream()
                .sorted()
                .findFirst()
                .ifPresent(dong -> header.setActions(SubscribeLink.toDong(dong)));
        add(header, content);
        services.broadcast().subscribe(this, InvitationNews.ANSWERS, this::refresh);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
    }

    private String ownDongs() {
        Actor actor = services.currentActor().get();
        return offices.all().stream()
                .filter(dong -> actor.dongs().contains(dong.code()))
                .map(Dong::name)
                .collect(Collectors.joining(", "));
    }

    private void refresh() {
        content.removeAll();
        events.list(new EventFilter(EventFilter.When.UPCOMING, null)).stream()
                .map(row -> events.of(row.id()))
                .forEach(this::addEvent);
        if (content.getElement().getChildCount() == 0)
            content.add(new EmptyState(
                    VaadinIcon.CALENDAR,
                    getTranslation("invitation.dong.none"),
                    getTranslation("invitation.dong.none.hint")));
    }

    private void addEvent(EventDetails event) {
        List<InvitationRow> rows = services.queries().ofEvent(event.id());
        if (rows.isEmpty()) return;
        UnorderedList people = new UnorderedList();
        people.addClassName("dong-people");
        boolean open = answerable(event);
        rows.forEach(row -> people.add(new ListItem(new DongPerson(row, offices, services, open && row.live()))));
        Section section = new Section(
                new H2(event.title()),
                new Paragraph(InWords.slot(event.slot(), getLocale())),
                new Paragraph(place(event)),
                note(event, open),
                people);
        section.addClassName("card");
        content.add(section);
    }

    private static String place(EventDetails event) {
        return event.venue() == null ? "" : event.venue().name();
    }

    private boolean answerable(EventDetails event) {
        if (event.status() != EventStatus.PUBLISHED) return false;
        boolean official = services.currentActor().get().is(Role.DONG_OFFICIAL);
        LocalDateTime until = official ? event.slot().end() : event.answerableUntil();
        return LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)).isBefore(until);
    }

    /** Until when answers are taken, and whom to call: always there, because it is what people look for. */
    private Component note(EventDetails event, boolean open) {
        String key = event.status() == EventStatus.CANCELLED
                ? "invitation.rsvp.cancelled"
                : open ? "invitation.dong.until" : "invitation.dong.closed";
        String phone = Objects.requireNonNullElseGet(event.contactPhone(), () -> settings.text("district.phone", ""));
        Div note = new Div(new Paragraph(getTranslation(key, event.answerableUntil())));
        if (!phone.isBlank()) note.add(new Anchor("tel:" + phone, getTranslation("invitation.dong.phone", phone)));
        note.addClassName("dong-note");
        return note;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.dong.title");
    }
}

package kr.dongne.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.dongne.booking.Lecturer;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venue;
import kr.dongne.booking.Venues;
import kr.dongne.draft.DraftProblem;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.Warning;
import kr.dongne.event.ChangeEvent;
import kr.dongne.event.ChangeImpact;
import kr.dongne.event.EventChecks;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventImpact;
import kr.dongne.event.EventProblem;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import kr.dongne.event.Events;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.ConflictDialog;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.NewsLine;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Makes a new event or edits one: looks at the date while it is typed, shows what a change does, merges what others saved. */
@Route("events/new")
@RouteAlias("events/:event/edit")
@RolesAllowed("DISTRICT_OFFICER")
class EventFormView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Events events;
    private final transient EventQueries queries;
    private final transient EventChecks checks;
    private final transient ObjectProvider<EventImpact> impact;
    private final transient List<Venue> venues;
    private final transient List<Lecturer> lecturers;
    private final PageHeader header = new PageHeader("");
    private final Div news = new Div();
    private final Div content = new Div();
    private EventForm form;
    private transient @Nullable EventDetails editing;
    private transient @Nullable EventDraft base;

    EventFormView(
            Events events,
            EventQueries queries,
            EventChecks checks,
            ObjectProvider<EventImpact> impact,
            Venues venues,
            Lecturers lecturers,
            Broadcast broadcast) {
        this.events = events;
        this.queries = queries;
        this.checks = checks;
        this.impact = impact;
        this.venues = venues.all();
        this.lecturers = lecturers.all();
        addClassName("page");
        form = newForm();
        news.addClassName("news");
        news.getElement().setAttribute("role", "status");
        add(header, news, content);
        broadcast.subscribe(this, EventNews.ANY, this::somethingChanged);
    }

    private EventForm newForm() {
        return new EventForm(venues, lecturers, getLocale(), this::lookAtIt);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getRouteParameters().get("event");
        content.removeAll();
        news.removeAll();
        form = newForm();
        editing = null;
        base = null;
        try {
            wanted.map(EventAddress::parse).ifPresent(id -> edit(queries.of(id)));
            proposedTime(event).ifPresent(this::show);
            content.add(form, actions());
        } catch (NotFound notThere) {
            content.add(new EmptyState(VaadinIcon.CALENDAR, getTranslation("event.page.not-there"), ""));
        }
        header.setHeading(getPageTitle());
        header.setSubtitle(editing == null ? "" : editing.number() + " · " + editing.title());
    }

    private void edit(EventDetails event) {
        editing = event;
        base = event.draft();
        form.read(base);
    }

    /** The time that somebody has proposed, as {@code ?start=…&end=…}; what is no time is left out. */
    private static Optional<TimeSlot> proposedTime(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        try {
            return parameters.getSingleParameter("start").flatMap(start -> parameters
                    .getSingleParameter("end")
                    .map(end -> new TimeSlot(LocalDateTime.parse(start), LocalDateTime.parse(end))));
        } catch (DateTimeParseException | BusinessException noTime) {
            return Optional.empty();
        }
    }

    /** Shows the event as if it took place then; nothing is saved by that. */
    private void show(TimeSlot proposed) {
        if (base != null) form.read(base.during(proposed));
        lookAtIt();
    }

    private Div actions() {
        Button save = new Button(getTranslation("event.form.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        Button back = new Button(getTranslation("event.form.cancel"), click -> leave());
        Div actions = new Div(save, back);
        actions.addClassName("form-actions");
        return actions;
    }

    private void lookAtIt() {
        List<Warning> warnings = form.typed()
                .map(draft -> checks.check(draft, editing == null ? null : editing.id()))
                .orElse(List.of());
        form.show(warnings);
    }

    /** Somebody saved an event: what is typed stays, the warnings are true again, and a newer version of this event is announced. */
    private void somethingChanged() {
        lookAtIt();
        if (editing == null) return;
        boolean newer = queries.of(editing.id()).version() != editing.version();
        news.removeAll();
        if (newer) news.add(new NewsLine(getTranslation("event.news.form")));
    }

    private void save() {
        form.write().ifPresent(draft -> {
            if (editing == null) create(draft);
            else change(editing, Objects.requireNonNull(base), draft);
        });
    }

    private void create(EventDraft draft) {
        attempt(() -> {
            EventId id = events.create(draft);
            Notices.success("event.form.saved");
            open(id);
        });
    }

    /** A draft is just saved; of a published event the officer first sees what the change does. */
    private void change(EventDetails event, EventDraft from, EventDraft to) {
        if (to.equals(from)) Notices.info("event.form.unchanged");
        else if (event.status() != EventStatus.PUBLISHED) save(event, from, to, null, false);
        else if (ImpactDialog.concerns(from, to)) showImpact(event, from, to);
        else new DetailsDialog(notifying -> save(event, from, to, null, notifying)).open();
    }

    private void showImpact(EventDetails event, EventDraft from, EventDraft to) {
        EventImpact invitations = impact.getIfAvailable();
        ChangeImpact effect = invitations == null ? ChangeImpact.NONE : invitations.of(event.id(), to);
        new ImpactDialog(from, to, effect, words(), reason -> save(event, from, to, reason, true)).open();
    }

    private void save(EventDetails event, EventDraft from, EventDraft to, @Nullable String reason, boolean notifying) {
        attempt(() -> {
            events.change(new ChangeEvent(event.id(), event.version(), from, to, reason, notifying));
            Notices.success("event.form.saved");
            open(event.id());
        });
    }

    private void attempt(Runnable command) {
        try {
            command.run();
        } catch (EventProblem.Conflict conflict) {
            new ConflictDialog<>(
                            conflict.fields(),
                            field -> FieldWords.label(field.field()),
                            (field, value) -> words().of(value),
                            mine -> goOn(conflict.current(), conflict.resolve(mine)))
                    .open();
        } catch (DraftProblem.ReasonMissing publishedMeanwhile) {
            goOn(Objects.requireNonNull(base), form.write().orElseThrow());
        } catch (BusinessException refusal) {
            if (!form.show(refusal)) Notices.problem(refusal);
        }
    }

    /** Goes on with what was resolved, on top of what is saved now. */
    private void goOn(EventDraft current, EventDraft resolved) {
        EventDetails saved = queries.of(Objects.requireNonNull(editing).id());
        editing = saved;
        base = current;
        form.read(resolved);
        change(saved, current, resolved);
    }

    private FieldWords words() {
        return new FieldWords(venues, lecturers, getLocale());
    }

    private void leave() {
        if (editing == null) getUI().ifPresent(ui -> ui.navigate("events"));
        else open(editing.id());
    }

    private static void open(EventId id) {
        EventTab.open(id, OverviewTab.KEY);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(editing == null ? "event.form.new" : "event.form.edit");
    }
}

package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kr.dongne.booking.BookableId;
import kr.dongne.document.DocumentFile;
import kr.dongne.material.Materials;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.round.visit.DayPlan;
import kr.dongne.round.visit.DayPlans;
import kr.dongne.round.visit.VisitNotes;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.Downloads;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.SubscribeLink;

/** The consultant's own visits with addresses and notes, and the days on which he or she is away. */
@Route("my-visits")
@RolesAllowed("CONSULTANT")
@Menu(title = "round.mine.menu", icon = "vaadin:car", order = 23)
@StyleSheet("context://styles/round.css")
class MyVisitsView extends Main implements HasDynamicTitle {

    private static final int WEEKS_BACK = 4;

    private final transient DayPlans plans;
    private final transient VisitNotes notes;
    private final transient Materials materials;
    private final transient Clock clock;
    private final Div visits = new Div();

    MyVisitsView(
            DayPlans plans,
            VisitNotes notes,
            Materials materials,
            Consultants consultants,
            Clock clock,
            Broadcast broadcast) {
        this.plans = plans;
        this.notes = notes;
        this.materials = materials;
        this.clock = clock;
        addClassNames("page", "round-dong");
        PageHeader header = new PageHeader(getTranslation("round.mine.title"));
        add(header);
        Optional<BookableId> own = consultants.own();
        if (own.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USER_CARD,
                    getTranslation("round.mine.not-linked"),
                    getTranslation("round.mine.not-linked.hint")));
            return;
        }
        header.setActions(
                SubscribeLink.toVisits(),
                new Button(getTranslation("round.mine.pdf"), VaadinIcon.PRINT.create(), click -> print()));
        visits.addClassName("round-mine");
        Section section = new Section(new H2(getTranslation("round.mine.visits")), visits);
        add(section, new AbsencePart(own.get(), consultants, clock));
        refresh();
        broadcast.subscribe(this, RoundNews.ANY, this::refreshUnlessTyping);
    }

    private void refresh() {
        visits.removeAll();
        List<DayPlan> own = plans.own(since());
        if (own.isEmpty())
            visits.add(new EmptyState(
                    VaadinIcon.CAR, getTranslation("round.mine.none"), getTranslation("round.mine.none.hint")));
        own.forEach(plan -> visits.add(new DayPlanCard(plan, notes, materials)));
    }

    /** A note that is being written stays; its card would lose it. */
    private void refreshUnlessTyping() {
        boolean typing = visits.getChildren().anyMatch(card -> card instanceof DayPlanCard plan && plan.isTyping());
        if (!typing) refresh();
    }

    private LocalDateTime since() {
        return LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)).minusWeeks(WEEKS_BACK);
    }

    private void print() {
        DocumentFile file = plans.pdf(since(), getLocale());
        Downloads.give(this, new Downloads.File(file.name(), file.contentType(), file.content()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("round.mine.title");
    }
}

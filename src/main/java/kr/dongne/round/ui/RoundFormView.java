package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dongne.assignment.Weights;
import kr.dongne.booking.Lecturers;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.Centres;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundDraft;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundProblem;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundType;
import kr.dongne.round.Rounds;
import kr.dongne.round.TeamDraft;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** Makes a new round or edits one. */
@Route("rounds/new")
@RouteAlias("rounds/:round/edit")
@RolesAllowed("DISTRICT_OFFICER")
@StyleSheet("context://styles/event.css")
@StyleSheet("context://styles/round.css")
class RoundFormView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int WEEKS_AHEAD = 4;

    private final transient Rounds rounds;
    private final transient RoundQueries queries;
    private final transient Centres centres;
    private final transient Dongs dongs;
    private final transient Lecturers lecturers;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader("");
    private final Div content = new Div();
    private @Nullable RoundForm form;
    private transient @Nullable RoundDetails editing;

    RoundFormView(Rounds rounds, RoundQueries queries, Centres centres, Dongs dongs, Lecturers lecturers, Clock clock) {
        this.rounds = rounds;
        this.queries = queries;
        this.centres = centres;
        this.dongs = dongs;
        this.lecturers = lecturers;
        this.clock = clock;
        addClassName("page");
        add(header, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getRouteParameters().get("round");
        content.removeAll();
        editing = null;
        RoundForm fresh = new RoundForm(dongs.all(), lecturers.all(), centres::of, getLocale());
        form = fresh;
        try {
            editing = wanted.map(RoundId::parse).map(queries::of).orElse(null);
            fresh.read(editing == null ? proposal() : editing.draft());
            content.add(fresh, actions());
        } catch (NotFound notThere) {
            content.add(new EmptyState(VaadinIcon.REFRESH, getTranslation("round.page.not-there"), ""));
        }
        header.setHeading(getPageTitle());
        header.setSubtitle(editing == null ? "" : editing.title());
    }

    /** What a round usually is: two weeks, two visits a day, every dong. */
    private RoundDraft proposal() {
        LocalDate today = LocalDate.now(clock.withZone(TimeSlot.SEOUL));
        LocalDate monday = today.plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        String team = getTranslation("round.form.team.new", 1);
        return new RoundDraft(
                getTranslation(RoundType.CONSULTING.textKey()),
                null,
                RoundType.CONSULTING,
                monday.getYear() + 1,
                monday,
                monday.plusDays(11),
                120,
                List.of(LocalTime.of(10, 0), LocalTime.of(14, 0)),
                30,
                monday.minusDays(10).atTime(18, 0),
                AnswerPolicy.RANKED,
                Set.of(AffiliationRole.CHAIR, AffiliationRole.SECRETARY, AffiliationRole.DONG_OFFICIAL),
                centres.of(dongs.all().stream().map(Dong::code).toList()),
                List.of(TeamDraft.added(team, Set.of(), 2)),
                Weights.USUAL,
                null,
                null,
                null);
    }

    private Div actions() {
        Button save = new Button(getTranslation("round.form.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        Button back = new Button(getTranslation("round.form.cancel"), click -> leave());
        Div actions = new Div(save, back);
        actions.addClassName("form-actions");
        return actions;
    }

    private void save() {
        RoundForm shown = form;
        if (shown == null) return;
        shown.write().ifPresent(draft -> {
            try {
                RoundId saved = save(draft);
                Notices.success("round.form.saved");
                open("rounds/" + saved.value());
            } catch (RoundProblem refusal) {
                shown.show(refusal);
            } catch (BusinessException refusal) {
                Notices.problem(refusal);
            }
        });
    }

    private RoundId save(RoundDraft draft) {
        if (editing == null) return rounds.create(draft);
        rounds.change(editing.id(), editing.version(), draft);
        return editing.id();
    }

    private void leave() {
        open(editing == null ? "rounds" : "rounds/" + editing.id().value());
    }

    private void open(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(editing == null ? "round.form.new" : "round.form.edit");
    }
}

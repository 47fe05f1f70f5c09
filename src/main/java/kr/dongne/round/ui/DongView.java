package kr.dongne.round.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import kr.dongne.material.ui.MaterialsPanel;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.SubscribeLink;
import kr.dongne.shared.ui.Tone;

/** A dong's page of a round, made for a phone: choose windows, say who comes, later see the visit and swap it. */
@Route("rounds/:round/dong/:dong")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER"})
@StyleSheet("context://styles/round.css")
class DongView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RoundQueries queries;
    private final transient DongParts parts;
    private final transient Broadcast broadcast;
    private String title = "";

    DongView(RoundQueries queries, DongParts parts, Broadcast broadcast) {
        this.queries = queries;
        this.parts = parts;
        this.broadcast = broadcast;
        addClassNames("page", "round-dong");
    }

    /** Where a dong's page of a round is found, without a leading slash. */
    static String address(RoundId round, DongCode dong) {
        return "rounds/" + round.value() + "/dong/" + dong.value();
    }

    static RouteParameters parameters(RoundId round, DongCode dong) {
        return new RouteParameters(Map.of("round", round.value().toString(), "dong", dong.value()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            RoundDetails round = queries.of(
                    RoundId.parse(event.getRouteParameters().get("round").orElse("")));
            show(round, new DongCode(event.getRouteParameters().get("dong").orElse("")));
        } catch (BusinessException notThere) {
            title = getTranslation("round.page.not-there");
            add(new EmptyState(VaadinIcon.REFRESH, title, ""));
        }
    }

    private void show(RoundDetails round, DongCode dong) {
        round.refuseUnlessVisited(dong);
        parts.answers().of(round.id(), dong); // refuses whoever does not act for the dong
        title = getTranslation("round.dong.title", parts.dongs().name(dong));
        PageHeader header = new PageHeader(title);
        header.setSubtitle(round.title());
        Optional<VisitRow> confirmed = confirmed(round, dong);
        if (confirmed.isEmpty()) header.setBadges(deadline(round));
        else header.setActions(SubscribeLink.toDong(dong));
        Div visit = new Div();
        showVisit(visit, round, dong);
        add(header, visit);
        confirmed.flatMap(parts::eventOf).ifPresent(event -> add(new MaterialsPanel(event, parts.materials())));
        add(new AnswerForm(round, dong, parts, confirmed.isEmpty()));
    }

    private Optional<VisitRow> confirmed(RoundDetails round, DongCode dong) {
        return parts.visitOf(round.id(), dong).filter(VisitRow::confirmed);
    }

    /** The visit, or the way to one; others' changes make this part anew, the form below keeps what is typed in it. */
    private void showVisit(Div body, RoundDetails round, DongCode dong) {
        body.removeAll();
        Optional<VisitRow> confirmed = confirmed(round, dong);
        confirmed.ifPresent(visit -> {
            Runnable anew = () -> showVisit(body, round, dong);
            SwapSection swaps = new SwapSection(round, dong, visit, parts, anew);
            body.add(new VisitCard(round, visit, parts), swaps);
            broadcast.subscribe(swaps, round.id().topic(), anew);
        });
        if (confirmed.isPresent()) return;
        parts.answers().declined(round.id(), dong).ifPresent(text -> body.add(declined(text)));
        if (round.draft().policy() != AnswerPolicy.FIRST_COME) return;
        FirstComeChoice choice = new FirstComeChoice(round, dong, parts);
        body.add(choice);
        broadcast.subscribe(choice, round.id().topic(), choice::refresh);
    }

    private Section declined(String text) {
        Section card = new Section(
                new Paragraph(new StatusBadge(Tone.DANGER, getTranslation("round.dong.declined"))),
                new Paragraph(text));
        card.addClassName("card");
        return card;
    }

    private StatusBadge deadline(RoundDetails round) {
        LocalDateTime now = LocalDateTime.now(parts.clock().withZone(TimeSlot.SEOUL));
        String deadline = InWords.dateTime(round.draft().answerDeadline(), getLocale());
        return round.answerable(now)
                ? new StatusBadge(Tone.INFO, VaadinIcon.CLOCK, getTranslation("round.dong.deadline", deadline))
                : new StatusBadge(Tone.WARNING, VaadinIcon.CLOCK, getTranslation("round.dong.deadline.over", deadline));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

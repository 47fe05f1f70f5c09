package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundProblem;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundStatus;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.FieldErrors;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.NewsLine;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.Pickers;
import kr.dongne.shared.ui.SubscribeLink;

/** One round for the district office: its head with what can be done, below it its parts; a dong is taken to its own page. */
@Route("rounds/:round")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER"})
@StyleSheet("context://styles/event.css")
@StyleSheet("context://styles/round.css")
class RoundView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PARAMETER = "tab";

    private final transient RoundQueries queries;
    private final transient RoundParts parts;
    private final transient CurrentActor currentActor;
    private final transient Broadcast broadcast;
    private String title = "";

    RoundView(RoundQueries queries, RoundParts parts, CurrentActor currentActor, Broadcast broadcast) {
        this.queries = queries;
        this.parts = parts;
        this.currentActor = currentActor;
        this.broadcast = broadcast;
        addClassNames("page", "event-page", "round-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RoundTab tab = RoundTab.named(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .orElse(""));
        try {
            RoundDetails round = queries.of(
                    RoundId.parse(event.getRouteParameters().get("round").orElse("")));
            title = round.title();
            Actor actor = currentActor.get();
            if (actor.seesWholeDistrict()) show(round, tab);
            else toOwnDong(event, round, actor);
        } catch (NotFound notThere) {
            title = getTranslation("round.page.not-there");
            add(new EmptyState(VaadinIcon.REFRESH, title, ""));
        }
    }

    private void toOwnDong(BeforeEnterEvent event, RoundDetails round, Actor actor) {
        List<DongCode> own = round.dongs().stream().filter(actor::sees).toList();
        if (own.size() == 1) {
            event.forwardTo(DongView.class, DongView.parameters(round.id(), own.getFirst()));
            return;
        }
        add(new PageHeader(round.title()));
        if (own.isEmpty()) add(new EmptyState(VaadinIcon.HOME, getTranslation("round.dong.none"), ""));
        UnorderedList links = new UnorderedList();
        for (DongCode dong : own) {
            Anchor link =
                    new Anchor(DongView.address(round.id(), dong), parts.dongs().name(dong));
            link.setRouterIgnore(false);
            links.add(new ListItem(link));
        }
        add(links);
    }

    private void show(RoundDetails round, RoundTab tab) {
        Div news = new Div();
        news.getElement().setAttribute("role", "status");
        Component part = part(round, tab);
        add(header(round), navigation(round, tab), news, part);
        broadcast.subscribe(news, round.id().topic(), () -> somethingChanged(round, tab, part, news));
    }

    /** What only shows is made anew; where something may be chosen or typed, the reader decides when. */
    private void somethingChanged(RoundDetails before, RoundTab tab, Component part, Div news) {
        if (part instanceof Refreshing refreshing) {
            refreshing.refresh();
            return;
        }
        news.removeAll();
        Button anew = new Button(getTranslation("round.news.show"), click -> open(before.id(), tab));
        news.add(new NewsLine(getTranslation("round.news.page"), anew));
    }

    private Component part(RoundDetails round, RoundTab tab) {
        return switch (tab) {
            case OVERVIEW -> new OverviewPart(round, parts);
            case WINDOWS -> new WindowsPart(round, parts);
            case ANSWERS -> new AnswersPart(round, parts);
            case PLAN -> new PlanPart(round, parts);
            case VISITS -> new VisitsPart(round, parts);
            case FAIRNESS -> new FairnessPart(round, parts);
        };
    }

    private PageHeader header(RoundDetails round) {
        PageHeader header = new PageHeader(round.title());
        header.setBadges(RoundBadges.of(round.status()));
        header.setSubtitle(getTranslation(
                "round.page.subtitle",
                getTranslation(round.draft().type().textKey()),
                String.valueOf(round.draft().planYear()),
                round.draft().firstDay(),
                round.draft().lastDay()));
        header.setActions(actions(round).toArray(Component[]::new));
        return header;
    }

    private List<Component> actions(RoundDetails round) {
        List<Component> actions = new ArrayList<>();
        if (round.status() == RoundStatus.DRAFT) {
            Button publish = new Button(getTranslation("round.action.publish"), click -> publish(round));
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(publish);
        }
        if (round.status() == RoundStatus.PUBLISHED)
            actions.add(SubscribeLink.toRound(round.id().value()));
        if (round.status() != RoundStatus.CLOSED)
            actions.add(new Button(getTranslation("round.action.edit"), click -> getUI().ifPresent(
                            ui -> ui.navigate("rounds/" + round.id().value() + "/edit"))));
        if (round.status() == RoundStatus.PUBLISHED)
            actions.add(new Button(getTranslation("round.action.close"), click -> close(round)));
        actions.add(new Button(getTranslation("round.action.clone"), click -> cloneDialog(round)
                .open()));
        return actions;
    }

    private void publish(RoundDetails round) {
        Confirm.ask(
                getTranslation("round.action.publish"),
                getTranslation(
                        "round.action.publish.text",
                        round.dongs().size(),
                        round.draft().answerDeadline()),
                getTranslation("round.action.publish"),
                () -> {
                    try {
                        parts.rounds().publish(round.id(), round.version());
                        Notices.success("round.action.published");
                        open(round.id(), RoundTab.ANSWERS);
                    } catch (RoundProblem.ElectionReasonMissing missing) {
                        Notices.problem(missing);
                    }
                });
    }

    private void close(RoundDetails round) {
        Confirm.ask(
                getTranslation("round.action.close"),
                getTranslation("round.action.close.text"),
                getTranslation("round.action.close"),
                () -> {
                    parts.rounds().close(round.id(), round.version());
                    Notices.success("round.action.closed");
                    open(round.id(), RoundTab.OVERVIEW);
                });
    }

    private FormDialog cloneDialog(RoundDetails round) {
        DatePicker day = Pickers.localised(new DatePicker(), getLocale());
        day.setLabel(getTranslation("round.action.clone.first-day"));
        day.setValue(round.draft().firstDay().plusWeeks(52));
        return new FormDialog(
                getTranslation("round.action.clone"),
                getTranslation("round.action.clone"),
                () -> {
                    FieldErrors errors = new FieldErrors();
                    errors.require(day, day.getValue() != null);
                    if (!errors.none()) return false;
                    open(parts.rounds().cloneOf(round.id(), day.getValue()), RoundTab.OVERVIEW);
                    return true;
                },
                new Paragraph(getTranslation("round.action.clone.text")),
                day);
    }

    /** Links, not ARIA tabs: each part has an address of its own and is read anew. */
    private Nav navigation(RoundDetails round, RoundTab current) {
        UnorderedList links = new UnorderedList();
        for (RoundTab tab : RoundTab.values()) {
            Anchor link = new Anchor(address(round.id(), tab), getTranslation("round.tab." + tab.key()));
            link.setRouterIgnore(false);
            if (tab == current) link.getElement().setAttribute("aria-current", "page");
            links.add(new ListItem(link));
        }
        Nav nav = new Nav(links);
        nav.addClassName("event-tabs");
        nav.setAriaLabel(round.title());
        return nav;
    }

    private static String address(RoundId round, RoundTab tab) {
        return "rounds/" + round.value() + "?" + PARAMETER + "=" + tab.key();
    }

    private void open(RoundId round, RoundTab tab) {
        getUI().ifPresent(ui -> ui.navigate(
                "rounds/" + round.value(), com.vaadin.flow.router.QueryParameters.of(PARAMETER, tab.key())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

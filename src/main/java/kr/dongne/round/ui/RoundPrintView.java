package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.InWords;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;

/** A round's board for paper, A4 landscape, by dong or by team; all of it, however many dongs there are. */
@Route(value = "rounds/:round/print", autoLayout = false)
@RolesAllowed("DISTRICT_OFFICER")
@StyleSheet("context://styles/round.css")
class RoundPrintView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PARAMETER = "board";
    private static final String TEAMS = "teams";

    private final transient RoundQueries queries;
    private final transient RoundParts parts;
    private String title = "";

    RoundPrintView(RoundQueries queries, RoundParts parts) {
        this.queries = queries;
        this.parts = parts;
        addClassNames("page", "round-print");
    }

    /** Where the board is found, without a leading slash. */
    static String address(RoundId round, boolean teams) {
        return "rounds/" + round.value() + "/print?" + PARAMETER + "=" + (teams ? TEAMS : "dongs");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        boolean teams = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .filter(TEAMS::equals)
                .isPresent();
        try {
            show(
                    queries.of(RoundId.parse(
                            event.getRouteParameters().get("round").orElse(""))),
                    teams);
        } catch (NotFound notThere) {
            title = getTranslation("round.page.not-there");
            add(new EmptyState(VaadinIcon.REFRESH, title, ""));
        }
    }

    private void show(RoundDetails round, boolean teams) {
        String board = getTranslation(teams ? "round.print.teams" : "round.print.dongs");
        title = round.title() + " · " + board;
        PageHeader header = new PageHeader(title);
        header.setSubtitle(getTranslation("round.print.hint"));
        header.setActions(back(round), print());
        add(header);
        Reasons.Words words = parts.reasons().of(round, getLocale());
        List<PlanLine> lines = PlanLine.all(
                round, parts, parts.assignments().newest(round.id()).orElse(null));
        List<WindowRow> windows = parts.windows().of(round.id());
        String printed = getTranslation(
                "round.print.title", title, InWords.instant(parts.clock().instant(), getLocale()));
        add(
                teams
                        ? PrintedBoard.ofTeams(round, windows, lines, words, printed)
                        : PrintedBoard.ofDongs(windows, lines, words, printed));
    }

    private Anchor back(RoundDetails round) {
        Anchor back = new Anchor("rounds/" + round.id().value() + "?tab=plan", getTranslation("round.print.back"));
        back.setRouterIgnore(false);
        return back;
    }

    private Button print() {
        Button print = new Button(getTranslation("round.print"), VaadinIcon.PRINT.create());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        return print;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundRow;
import kr.dongne.round.RoundStatus;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;

/** The rounds that the actor may see, the newest first. */
@Route("rounds")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL", "COUNCIL_OFFICER"})
@Menu(title = "round.menu", icon = "vaadin:refresh", order = 22)
@StyleSheet("context://styles/event.css")
@StyleSheet("context://styles/round.css")
class RoundListView extends Main implements HasDynamicTitle {

    private final transient RoundQueries rounds;
    private final boolean district;
    private final Div content = new Div();

    RoundListView(RoundQueries rounds, CurrentActor actor, Broadcast broadcast) {
        this.rounds = rounds;
        district = actor.get().is(Role.DISTRICT_OFFICER);
        addClassNames("page", "event-list");
        PageHeader header = new PageHeader(getTranslation("round.list.title"));
        if (district) header.setActions(newButton());
        add(header, content);
        refresh();
        broadcast.subscribe(this, RoundNews.ANY, this::refresh);
    }

    private Button newButton() {
        Button button =
                new Button(getTranslation("round.list.new"), VaadinIcon.PLUS.create(), click -> click.getSource()
                        .getUI()
                        .ifPresent(ui -> ui.navigate("rounds/new")));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void refresh() {
        content.removeAll();
        List<RoundRow> rows = rounds.list();
        if (rows.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.REFRESH,
                    getTranslation("round.list.empty"),
                    getTranslation(district ? "round.list.empty.hint" : "round.list.empty.dong")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("event-cards");
        rows.forEach(row -> list.add(new ListItem(card(row))));
        content.add(list);
    }

    private Article card(RoundRow row) {
        Anchor link = new Anchor("rounds/" + row.id().value(), row.title());
        link.setRouterIgnore(false);
        Span type = new Span(getTranslation(row.type().textKey()));
        type.addClassName("secondary");
        Div head = new Div(RoundBadges.of(row.status()), type);
        head.addClassName("event-card-head");
        Article card = new Article(
                head, new H2(link), new Paragraph(getTranslation("round.list.period", row.firstDay(), row.lastDay())));
        card.addClassNames("card", "event-card");
        if (row.status() == RoundStatus.PUBLISHED)
            card.add(new Paragraph(getTranslation("round.list.deadline", row.answerDeadline())));
        if (row.status() != RoundStatus.DRAFT)
            card.add(new Paragraph(getTranslation("round.list.counts", row.answered(), row.confirmed(), row.dongs())));
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("round.list.title");
    }
}

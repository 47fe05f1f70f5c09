package kr.dongne.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import kr.dongne.feed.FeedAddress;
import kr.dongne.feed.FeedChoice;
import kr.dongne.feed.FeedRow;
import kr.dongne.feed.Feeds;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.SubscribeLink;
import org.jspecify.annotations.Nullable;

/** "내 달력 구독": the own feeds; an address that says what to subscribe to opens the form with it. */
@Route(SubscribeLink.SCREEN)
@RolesAllowed({"DISTRICT_OFFICER", "COUNCIL_OFFICER", "DONG_OFFICIAL", "CONSULTANT", "ADMIN"})
@Menu(title = "feed.title", icon = "vaadin:calendar-user", order = 84)
@StyleSheet("context://styles/feed.css")
class FeedsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Feeds feeds;
    private final Div list = new Div();

    FeedsView(Feeds feeds) {
        this.feeds = feeds;
        addClassName("page");
        Button create = new Button(getTranslation("feed.create"), VaadinIcon.PLUS.create(), click -> create(null));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        PageHeader header = new PageHeader(getTranslation("feed.title"), create);
        header.setSubtitle(getTranslation("feed.lead"));
        list.addClassName("feed-list");
        add(header, list);
        show();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String kind = asked.getSingleParameter(SubscribeLink.KIND).orElse("");
        String of = asked.getSingleParameter(SubscribeLink.OF).orElse("");
        if (!kind.isEmpty()) create(wanted(kind, of).orElse(null));
    }

    private Optional<FeedChoice> wanted(String kind, String of) {
        return feeds.choices().stream()
                .filter(choice -> choice.target().kind().key().equals(kind)
                        && choice.target().subject().equals(of))
                .findFirst();
    }

    private void create(@Nullable FeedChoice wanted) {
        List<FeedChoice> choices = feeds.choices();
        if (choices.isEmpty()) {
            Notices.info("feed.nothing");
            return;
        }
        new NewFeedDialog(feeds, choices, wanted, this::show).open();
    }

    private void show() {
        List<FeedRow> rows = feeds.list();
        list.removeAll();
        if (rows.isEmpty())
            list.add(new EmptyState(
                    VaadinIcon.CALENDAR_USER, getTranslation("feed.none"), getTranslation("feed.none.hint")));
        rows.forEach(row -> list.add(new FeedCard(row, () -> rotate(row), () -> remove(row))));
    }

    private void rotate(FeedRow row) {
        String name = FeedWords.name(row);
        Confirm.ask(
                getTranslation("feed.rotate"),
                getTranslation("feed.rotate.text", name),
                getTranslation("feed.rotate"),
                () -> {
                    FeedAddress made = feeds.rotate(row.id());
                    show();
                    new AddressDialog(name, made).open();
                });
    }

    private void remove(FeedRow row) {
        Confirm.danger(
                getTranslation("feed.remove"),
                getTranslation("feed.remove.text", FeedWords.name(row)),
                getTranslation("feed.remove"),
                () -> {
                    feeds.remove(row.id());
                    Notices.success("feed.removed");
                    show();
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.title");
    }
}

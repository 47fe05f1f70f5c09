package kr.dongne.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dongne.privacy.ReviewQueries;
import kr.dongne.privacy.ReviewRow;
import kr.dongne.privacy.Reviews;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.PageHeader;

/** The monthly reviews of the access log. */
@Route("log-reviews")
@RolesAllowed("ADMIN")
@Menu(title = "privacy.reviews.title", icon = "vaadin:clipboard-check", order = 91)
@StyleSheet("context://styles/privacy.css")
class ReviewsView extends Main implements HasDynamicTitle {

    private static final int MONTHS_BACK = 24;

    private final transient Reviews commands;
    private final List<ReviewRow> reviews;
    private final YearMonth thisMonth;

    ReviewsView(ReviewQueries queries, Reviews commands, Clock clock) {
        this.commands = commands;
        reviews = queries.list();
        thisMonth = YearMonth.now(clock);
        addClassName("page");
        Button prepare = new Button(
                getTranslation("privacy.review.prepare"), VaadinIcon.PLUS.create(), click -> prepareDialog());
        prepare.addThemeVariants(ButtonVariant.PRIMARY);
        PageHeader header = new PageHeader(getTranslation("privacy.reviews.title"), prepare);
        header.setSubtitle(getTranslation("privacy.reviews.lead"));
        add(header, list());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.reviews.title");
    }

    private Component list() {
        if (reviews.isEmpty())
            return new EmptyState(
                    VaadinIcon.CLIPBOARD_CHECK,
                    getTranslation("privacy.reviews.none"),
                    getTranslation("privacy.reviews.none.hint"));
        Div list = new Div();
        list.addClassName("cards");
        reviews.forEach(review -> list.add(card(review)));
        return list;
    }

    private Component card(ReviewRow review) {
        RouterLink link = new RouterLink(
                getTranslation("privacy.review.month", month(review.month())),
                ReviewView.class,
                ReviewView.parameters(review.id()));
        Div card = new Div(
                new H2(link),
                ReviewBadge.of(review),
                new Paragraph(getTranslation("privacy.review.rows", review.rows(), review.findings())),
                new Paragraph(
                        review.signedBy() == null || review.signedAt() == null
                                ? getTranslation("privacy.review.prepared", review.preparedBy(), review.preparedAt())
                                : getTranslation("privacy.review.signed", review.signedBy(), review.signedAt())));
        card.addClassNames("card", "review-card");
        return card;
    }

    private void prepareDialog() {
        Select<YearMonth> month = new Select<>();
        month.setLabel(getTranslation("privacy.review.which-month"));
        List<YearMonth> months = Stream.iterate(thisMonth.minusMonths(1), before -> before.minusMonths(1))
                .limit(MONTHS_BACK)
                .filter(one ->
                        reviews.stream().noneMatch(review -> review.month().equals(one)))
                .toList();
        month.setItems(months);
        month.setItemLabelGenerator(ReviewsView::month);
        if (!months.isEmpty()) month.setValue(months.getFirst());
        new FormDialog(
                        getTranslation("privacy.review.prepare"),
                        getTranslation("privacy.review.prepare.confirm"),
                        () -> {
                            UUID review = commands.prepare(month.getValue());
                            UI.getCurrent().navigate(ReviewView.class, ReviewView.parameters(review));
                            return true;
                        },
                        new Paragraph(getTranslation("privacy.review.prepare.text")),
                        month)
                .open();
    }

    static String month(YearMonth month) {
        return month.getYear() + ". " + month.getMonthValue() + ".";
    }
}

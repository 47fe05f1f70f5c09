package kr.dongne.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dongne.privacy.AnomalyRule;
import kr.dongne.privacy.FindingRow;
import kr.dongne.privacy.ReviewDetails;
import kr.dongne.privacy.ReviewQueries;
import kr.dongne.privacy.ReviewRow;
import kr.dongne.privacy.Reviews;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Downloads;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** One month's review: what the rules suggest to look at, what was found out, and the two who answer for it. */
@Route("log-reviews/:review")
@RolesAllowed("ADMIN")
@StyleSheet("context://styles/privacy.css")
class ReviewView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final String REVIEW = "review";

    private final transient ReviewQueries queries;
    private final transient Reviews commands;
    private String title = "";
    private UUID id = new UUID(0, 0);

    ReviewView(ReviewQueries queries, Reviews commands) {
        this.queries = queries;
        this.commands = commands;
        addClassName("page");
    }

    static RouteParameters parameters(UUID review) {
        return new RouteParameters(REVIEW, review.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = UUID.fromString(event.getRouteParameters().get(REVIEW).orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show() {
        ReviewDetails review = queries.of(id);
        title = getTranslation(
                "privacy.review.of", ReviewsView.month(review.row().month()));
        removeAll();
        add(header(review), summary(review.row()));
        if (review.findings().isEmpty())
            add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, getTranslation("privacy.findings.none"), ""));
        for (AnomalyRule rule : AnomalyRule.values()) {
            List<FindingRow> found = review.findings().stream()
                    .filter(finding -> finding.rule() == rule)
                    .toList();
            if (!found.isEmpty()) add(section(rule, found, review.row()));
        }
    }

    private Component header(ReviewDetails review) {
        PageHeader header = new PageHeader(title, actions(review).toArray(Component[]::new));
        header.setBadges(ReviewBadge.of(review.row()));
        header.setSubtitle(getTranslation(
                "privacy.review.rows", review.row().rows(), review.row().findings()));
        return header;
    }

    private List<Component> actions(ReviewDetails review) {
        List<Component> actions = new ArrayList<>();
        actions.add(new Button(
                getTranslation("privacy.review.print"),
                VaadinIcon.PRINT.create(),
                click -> Downloads.give(this, Files.of(queries.print(id, getLocale())))));
        if (review.row().state() == ReviewRow.State.PREPARED)
            actions.add(primary("privacy.review.submit", this::submit));
        if (review.mayBeSignedByMe()) {
            actions.add(new Button(getTranslation("privacy.review.send-back"), click -> sendBack()));
            actions.add(primary("privacy.review.sign", this::sign));
        }
        return actions;
    }

    private Button primary(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void submit() {
        Confirm.withReason(
                getTranslation("privacy.review.submit"),
                getTranslation("privacy.review.submit.text"),
                getTranslation("privacy.review.submit.confirm"),
                summary -> {
                    commands.submit(id, summary);
                    done("privacy.review.submitted-now");
                });
    }

    private void sendBack() {
        Confirm.withReason(
                getTranslation("privacy.review.send-back"),
                getTranslation("privacy.review.send-back.text"),
                getTranslation("privacy.review.send-back"),
                reason -> {
                    commands.sendBack(id, reason);
                    done("privacy.review.returned-now");
                });
    }

    private void sign() {
        Confirm.ask(
                getTranslation("privacy.review.sign"),
                getTranslation("privacy.review.sign.text"),
                getTranslation("privacy.review.sign"),
                () -> {
                    commands.sign(id);
                    done("privacy.review.signed-now");
                });
    }

    private void done(String key) {
        Notices.success(key);
        show();
    }

    private Component summary(ReviewRow review) {
        Section card = new Section(new H2(getTranslation("privacy.review.course")));
        card.addClassName("card");
        card.add(
                review.logWhole()
                        ? new StatusBadge(Tone.SUCCESS, VaadinIcon.LINK, getTranslation("privacy.review.whole"))
                        : new StatusBadge(Tone.DANGER, VaadinIcon.UNLINK, getTranslation("privacy.review.broken")));
        card.add(new Paragraph(getTranslation("privacy.review.prepared", review.preparedBy(), review.preparedAt())));
        if (review.returnedNote() != null)
            card.add(new Paragraph(getTranslation("privacy.review.returned", review.returnedNote())));
        if (review.submittedBy() != null && review.submittedAt() != null)
            card.add(new Paragraph(
                    getTranslation("privacy.review.submitted", review.submittedBy(), review.submittedAt())));
        if (review.signedBy() != null && review.signedAt() != null)
            card.add(new Paragraph(getTranslation("privacy.review.signed", review.signedBy(), review.signedAt())));
        else if (review.state() == ReviewRow.State.SUBMITTED)
            card.add(new Paragraph(getTranslation("privacy.review.waits")));
        if (review.summary() != null)
            card.add(new Paragraph(getTranslation("privacy.review.summary") + ": " + review.summary()));
        Code seal =
                new Code(getTranslation("privacy.review.seal", Long.toString(review.sealNumber()), review.sealHash()));
        seal.addClassName("log-hash");
        card.add(seal);
        return card;
    }

    private Component section(AnomalyRule rule, List<FindingRow> found, ReviewRow review) {
        Section section = new Section(
                new H2(getTranslation("privacy.rule." + rule)),
                new Paragraph(getTranslation("privacy.rule." + rule + ".why")));
        section.addClassName("card");
        boolean open = review.state() == ReviewRow.State.PREPARED;
        found.forEach(finding -> section.add(new FindingLine(finding, open, command -> {
            commands.comment(command);
            show();
        })));
        Div spaced = new Div(section);
        spaced.addClassName("review-section");
        return spaced;
    }
}

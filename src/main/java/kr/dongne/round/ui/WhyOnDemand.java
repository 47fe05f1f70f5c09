package kr.dongne.round.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import kr.dongne.round.RoundId;
import kr.dongne.round.plan.AssignmentRow;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.plan.Why;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.Notices;

/** A fold in which a large round's dong is explained: it is looked for when somebody opens it, and appears when it is found. */
final class WhyOnDemand extends Details {

    private final transient RoundId round;
    private final transient DongCode dong;
    private final transient RoundParts parts;
    private final transient Reasons.Words words;
    private final Div found = new Div();

    WhyOnDemand(RoundId round, DongCode dong, AssignmentRow result, RoundParts parts, Reasons.Words words) {
        this.round = round;
        this.dong = dong;
        this.parts = parts;
        this.words = words;
        setSummaryText(getTranslation("round.plan.why.open"));
        getElement().setAttribute("aria-label", getTranslation("round.plan.why.of", words.dong(dong)));
        found.getElement().setAttribute("role", "status");
        add(found);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) ask();
        });
        parts.broadcast().subscribe(this, Why.topic(result.id(), dong), this::show);
    }

    private void ask() {
        if (Notices.attempt(() -> parts.explanations().find(round, dong))) show();
        else setOpened(false);
    }

    private void show() {
        found.removeAll();
        try {
            Why why = parts.explanations().of(round, dong);
            if (why.explanation() != null) found.add(PlanTable.told(why.explanation(), words));
            else if (why.searching()) found.add(new Paragraph(getTranslation("round.plan.why.searching")), bar());
            else found.add(new Paragraph(getTranslation("round.plan.why.none")));
        } catch (NotFound replaced) {
            found.add(new Paragraph(getTranslation("round.plan.why.none")));
        }
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("round.plan.why.searching"));
        return bar;
    }
}

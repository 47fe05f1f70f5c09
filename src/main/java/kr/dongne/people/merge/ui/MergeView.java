package kr.dongne.people.merge.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import kr.dongne.district.Dongs;
import kr.dongne.people.PersonId;
import kr.dongne.people.merge.MergePeople;
import kr.dongne.people.merge.MergePreview;
import kr.dongne.people.merge.Merging;
import kr.dongne.people.ui.PeopleWords;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;

/** Two entries side by side: what is true of the person is chosen field by field, then they become one. */
@Route("people/merge/:" + MergeView.FIRST + "/:" + MergeView.SECOND)
@RolesAllowed("DISTRICT_OFFICER")
@StyleSheet("context://styles/people.css")
class MergeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String FIRST = "first";
    static final String SECOND = "second";

    private final transient Merging merging;
    private final transient PeopleWords words;
    private final Div body = new Div();

    MergeView(Merging merging, Dongs dongs) {
        this.merging = merging;
        words = new PeopleWords(dongs);
        addClassNames("page", "merge-page");
        PageHeader header = new PageHeader(getTranslation("people.merge.title"));
        header.setSubtitle(getTranslation("people.merge.subtitle"));
        header.setActions(new Anchor("people/duplicates", getTranslation("people.merge.back")));
        add(header, body);
    }

    static String address(PersonId first, PersonId second) {
        return "people/merge/" + first.value() + "/" + second.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters asked = event.getRouteParameters();
        body.removeAll();
        try {
            show(merging.preview(parse(asked, FIRST), parse(asked, SECOND)));
        } catch (BusinessException refused) {
            body.add(new EmptyState(VaadinIcon.USERS, Notices.text(refused), ""));
        }
    }

    private static PersonId parse(RouteParameters asked, String name) {
        try {
            return new PersonId(UUID.fromString(asked.get(name).orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private void show(MergePreview preview) {
        MergeFields fields = new MergeFields(preview);
        TiesTable ties = new TiesTable(preview, words, getLocale());
        body.addClassName("merge-body");
        body.add(
                new H2(getTranslation("people.merge.values")),
                fields,
                new H2(getTranslation("people.merge.ties")),
                new Paragraph(getTranslation("people.merge.ties.hint")),
                ties);
        if (!preview.obstacles().isEmpty()) {
            Paragraph obstacle = new Paragraph(
                    getTranslation("people.merge.problem.invited-twice", String.join(", ", preview.obstacles())));
            obstacle.addClassName("warning-text");
            obstacle.getElement().setAttribute("role", "alert");
            body.add(obstacle);
            return;
        }
        Button merge = new Button(getTranslation("people.merge.do"), click -> ask(fields));
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        body.add(merge);
    }

    private void ask(MergeFields fields) {
        MergePeople wanted = fields.value();
        Confirm.danger(
                getTranslation("people.merge.do"),
                getTranslation("people.merge.question", wanted.facts().name()),
                getTranslation("people.merge.do"),
                () -> {
                    merging.merge(wanted);
                    Notices.success("people.merge.done");
                    UI.getCurrent().navigate("people/" + wanted.survivor().value());
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.merge.title");
    }
}

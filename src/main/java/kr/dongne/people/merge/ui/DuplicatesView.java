package kr.dongne.people.merge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kr.dongne.district.Dongs;
import kr.dongne.people.RosterRow;
import kr.dongne.people.merge.DuplicatePair;
import kr.dongne.people.merge.Duplicates;
import kr.dongne.people.ui.PeopleWords;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** The entries that may be one person, pair by pair. */
@Route("people/duplicates")
@RolesAllowed("DISTRICT_OFFICER")
@StyleSheet("context://styles/people.css")
class DuplicatesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Duplicates duplicates;
    private final transient PeopleWords words;
    private final Div body = new Div();

    DuplicatesView(Duplicates duplicates, Dongs dongs) {
        this.duplicates = duplicates;
        words = new PeopleWords(dongs);
        addClassNames("page", "duplicates-page");
        PageHeader header = new PageHeader(getTranslation("people.duplicates.title"));
        header.setSubtitle(getTranslation("people.duplicates.subtitle"));
        header.setActions(new Anchor("people", getTranslation("people.duplicates.back")));
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        body.removeAll();
        List<DuplicatePair> pairs = duplicates.suggestions();
        if (pairs.isEmpty()) {
            body.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation("people.duplicates.empty"),
                    getTranslation("people.duplicates.empty.hint")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("duplicates");
        pairs.forEach(pair -> list.add(card(pair)));
        body.add(list);
    }

    private ListItem card(DuplicatePair pair) {
        Div sides = new Div(side(pair.first()), side(pair.second()));
        sides.addClassName("duplicate-sides");
        ListItem card = new ListItem(new H2(pair.first().name()), reasons(pair), sides, actions(pair));
        card.addClassName("duplicate");
        return card;
    }

    private Component reasons(DuplicatePair pair) {
        Div reasons = new Div();
        reasons.addClassName("duplicate-reasons");
        if (pair.samePhone()) reasons.add(reason("people.duplicates.same-phone"));
        if (pair.sameEmail()) reasons.add(reason("people.duplicates.same-email"));
        if (pair.sameDong()) reasons.add(reason("people.duplicates.same-dong"));
        return reasons;
    }

    private StatusBadge reason(String key) {
        return new StatusBadge(Tone.INFO, getTranslation(key));
    }

    private Component side(RosterRow row) {
        Div side = new Div(new Span(words.affiliations(row.affiliations())));
        side.add(new Span(row.phone() == null ? getTranslation("people.phone.none") : row.phone()));
        side.add(new Span(
                row.email() == null
                        ? getTranslation("people.email.none")
                        : row.email().value()));
        side.addClassName("duplicate-side");
        return side;
    }

    private Component actions(DuplicatePair pair) {
        Anchor compare = new Anchor(
                MergeView.address(pair.first().id(), pair.second().id()), getTranslation("people.duplicates.compare"));
        compare.getElement()
                .setAttribute("aria-label", pair.first().name() + " " + getTranslation("people.duplicates.compare"));
        Button apart = new Button(getTranslation("people.duplicates.apart"), click -> ask(pair));
        apart.setAriaLabel(pair.first().name() + " " + getTranslation("people.duplicates.apart"));
        Div actions = new Div(compare, apart);
        actions.addClassName("person-actions");
        return actions;
    }

    private void ask(DuplicatePair pair) {
        Confirm.ask(
                getTranslation("people.duplicates.apart"),
                getTranslation("people.duplicates.apart.question", pair.first().name()),
                getTranslation("people.duplicates.apart"),
                () -> {
                    duplicates.keepApart(pair.first().id(), pair.second().id());
                    Notices.success("people.duplicates.apart.done");
                    refresh();
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.duplicates.title");
    }
}

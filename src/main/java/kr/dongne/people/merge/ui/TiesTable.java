package kr.dongne.people.merge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import kr.dongne.people.merge.MergePreview;
import kr.dongne.people.merge.MergeSide;
import kr.dongne.people.ui.PeopleWords;

/** What hangs on each of two entries: affiliations one by one, the rest counted. */
final class TiesTable extends Div {

    private final transient PeopleWords words;
    private final Locale locale;

    TiesTable(MergePreview preview, PeopleWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        addClassName("duplicate-sides");
        add(side("people.merge.first", preview.first()), side("people.merge.second", preview.second()));
    }

    private Component side(String titleKey, MergeSide side) {
        UnorderedList list = new UnorderedList();
        side.person()
                .affiliations()
                .forEach(one -> list.add(new ListItem(words.affiliation(one) + " · " + words.period(one, locale))));
        if (side.person().affiliations().isEmpty()) list.add(new ListItem(getTranslation("people.affiliation.none")));
        side.ties().forEach((kind, count) -> {
            if (count > 0) list.add(new ListItem(getTranslation("people.merge.tie." + kind, count)));
        });
        Div column = new Div(new H3(getTranslation(titleKey)), list);
        column.addClassName("duplicate-side");
        return column;
    }
}

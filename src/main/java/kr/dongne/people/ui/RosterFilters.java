package kr.dongne.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.people.RosterFilter;

/** The fields that narrow the roster; the address keeps the dong and the role, never a name. */
final class RosterFilters extends Div {

    private static final String DONG = "dong";
    private static final String ROLE = "role";

    private final TextField text = new TextField();
    private final Select<Dong> dong = new Select<>();
    private final Select<AffiliationRole> role = new Select<>();
    private final Checkbox currentOnly = new Checkbox();
    private final List<Dong> dongs;

    RosterFilters(List<Dong> dongs, Consumer<RosterFilter> onChange) {
        this.dongs = dongs;
        addClassNames("toolbar", "roster-filters");
        textField();
        dongField();
        roleField();
        currentOnly.setLabel(getTranslation("people.filter.current"));
        currentOnly.setValue(true);
        add(text, dong, role, currentOnly);
        text.addValueChangeListener(change -> onChange.accept(value()));
        dong.addValueChangeListener(change -> onChange.accept(value()));
        role.addValueChangeListener(change -> onChange.accept(value()));
        currentOnly.addValueChangeListener(change -> onChange.accept(value()));
    }

    RosterFilter value() {
        return new RosterFilter(
                text.getValue(),
                dong.getValue() == null ? null : dong.getValue().code(),
                role.getValue(),
                currentOnly.getValue());
    }

    /** Whether anything but "today" narrows the list. */
    boolean narrowed() {
        return !text.isEmpty() || !dong.isEmpty() || !role.isEmpty();
    }

    QueryParameters address() {
        Map<String, String> chosen = new HashMap<>();
        if (!dong.isEmpty()) chosen.put(DONG, dong.getValue().code().value());
        if (!role.isEmpty()) chosen.put(ROLE, role.getValue().name());
        return QueryParameters.simple(chosen);
    }

    void read(QueryParameters address) {
        String code = address.getSingleParameter(DONG).orElse("");
        dong.setValue(dongs.stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElse(null));
        String name = address.getSingleParameter(ROLE).orElse("");
        role.setValue(Arrays.stream(AffiliationRole.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null));
    }

    private void textField() {
        text.setLabel(getTranslation("people.filter.text"));
        text.setPlaceholder(getTranslation("people.filter.text.hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(100);
    }

    private void dongField() {
        dong.setLabel(getTranslation("people.filter.dong"));
        dong.setItems(dongs);
        dong.setEmptySelectionAllowed(true);
        dong.setEmptySelectionCaption(getTranslation("shared.all"));
        dong.setItemLabelGenerator(one -> one == null ? getTranslation("shared.all") : one.name());
        dong.setVisible(dongs.size() > 1);
    }

    private void roleField() {
        role.setLabel(getTranslation("people.filter.role"));
        role.setItems(AffiliationRole.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("shared.all"));
        role.setItemLabelGenerator(one -> one == null ? getTranslation("shared.all") : PeopleWords.role(one));
    }
}

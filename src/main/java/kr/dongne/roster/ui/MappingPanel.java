package kr.dongne.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.roster.ColumnMapping;
import kr.dongne.roster.ImportHead;
import kr.dongne.roster.RosterColumn;
import org.jspecify.annotations.Nullable;

/** Which column of the file holds what: guessed, shown, and corrected here. */
final class MappingPanel extends Details {

    private final Map<RosterColumn, Select<Integer>> fields = new EnumMap<>(RosterColumn.class);
    private final Select<Dong> dong = new Select<>();
    private final Select<AffiliationRole> role = new Select<>();
    private final List<String> headings;
    private final transient Consumer<ColumnMapping> done;

    MappingPanel(ImportHead head, List<Dong> dongs, boolean wholeDistrict, Consumer<ColumnMapping> done) {
        this.headings = head.headings();
        this.done = done;
        addClassName("roster-mapping");
        setSummaryText(summary(head.mapping()));
        Div form = new Div();
        form.addClassName("form-fields");
        for (RosterColumn column : RosterColumn.values()) form.add(field(column, head.mapping()));
        dongField(dongs, head.mapping());
        roleField(wholeDistrict, head.mapping());
        form.add(dong, role);
        add(form, new Button(Words.text("roster.mapping.save"), click -> save()));
        setOpened(!head.mapping().columns().containsKey(RosterColumn.NAME));
    }

    private String summary(ColumnMapping mapping) {
        String matched =
                mapping.columns().keySet().stream().sorted().map(Words::column).collect(Collectors.joining(", "));
        return Words.text("roster.mapping.summary", matched.isEmpty() ? Words.text("roster.mapping.none") : matched);
    }

    private Select<Integer> field(RosterColumn column, ColumnMapping mapping) {
        Select<Integer> field = new Select<>();
        field.setLabel(Words.column(column));
        field.setItems(IntStream.range(0, headings.size()).boxed().toList());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.text("roster.mapping.none"));
        field.setItemLabelGenerator(this::heading);
        Integer matched = mapping.columns().get(column);
        if (matched != null && matched < headings.size()) field.setValue(matched);
        fields.put(column, field);
        return field;
    }

    /** The file's own heading with the letters that a spreadsheet gives the column. */
    private String heading(@Nullable Integer column) {
        if (column == null) return Words.text("roster.mapping.none");
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) letters.insert(0, (char) ('A' + rest % 26));
        return Words.text("roster.mapping.column", letters, headings.get(column));
    }

    private void dongField(List<Dong> dongs, ColumnMapping mapping) {
        dong.setLabel(Words.text("roster.mapping.dong"));
        dong.setItems(dongs);
        dong.setEmptySelectionAllowed(true);
        dong.setEmptySelectionCaption(Words.text("roster.mapping.none"));
        dong.setItemLabelGenerator(one -> one == null ? Words.text("roster.mapping.none") : one.name());
        dongs.stream()
                .filter(one -> one.code().equals(mapping.dong()))
                .findFirst()
                .ifPresent(dong::setValue);
    }

    private void roleField(boolean wholeDistrict, ColumnMapping mapping) {
        List<AffiliationRole> roles = new ArrayList<>(List.of(AffiliationRole.values()));
        if (!wholeDistrict) roles.removeIf(one -> !one.inDong());
        role.setLabel(Words.text("roster.mapping.role"));
        role.setItems(roles);
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(Words.text("roster.mapping.none"));
        role.setItemLabelGenerator(one -> one == null ? Words.text("roster.mapping.none") : Words.role(one));
        if (mapping.role() != null && roles.contains(mapping.role())) role.setValue(mapping.role());
    }

    private void save() {
        Map<RosterColumn, Integer> chosen = new EnumMap<>(RosterColumn.class);
        Set<Integer> used = new HashSet<>();
        boolean right = true;
        for (var one : fields.entrySet()) {
            Integer column = one.getValue().getValue();
            boolean twice = column != null && !used.add(column);
            boolean missing = column == null && one.getKey() == RosterColumn.NAME;
            one.getValue().setErrorMessage(Words.text(missing ? "roster.mapping.names" : "roster.mapping.twice"));
            one.getValue().setInvalid(twice || missing);
            right &= !twice && !missing;
            if (column != null) chosen.put(one.getKey(), column);
        }
        if (right)
            done.accept(new ColumnMapping(
                    chosen, dong.isEmpty() ? null : dong.getValue().code(), role.isEmpty() ? null : role.getValue()));
    }
}

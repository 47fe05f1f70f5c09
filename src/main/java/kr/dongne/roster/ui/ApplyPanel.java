package kr.dongne.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dongne.district.Dong;
import kr.dongne.roster.ApplyImport;
import kr.dongne.roster.ImportHead;
import kr.dongne.roster.Leaver;
import kr.dongne.roster.LineCounts;
import kr.dongne.roster.LineState;
import kr.dongne.roster.RosterProblem;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;

/** The third step: what will be written, who is missing in the file, and the button. */
final class ApplyPanel extends Section {

    private final transient ImportParts parts;
    private final ImportHead head;
    private final LineCounts counts;
    private final transient List<Leaver> leavers;
    private final Map<DongCode, String> dongNames;
    private final CheckboxGroup<Leaver> ends = new CheckboxGroup<>();
    private final DatePicker lastDay = new DatePicker();
    private final transient Runnable reload;

    ApplyPanel(ImportHead head, ImportParts parts, List<Dong> dongs, Runnable back, Runnable reload) {
        this.parts = parts;
        this.head = head;
        this.reload = reload;
        counts = parts.checks().counts(head.id());
        leavers = parts.applying().leavers(head.id());
        dongNames = dongs.stream().collect(Collectors.toMap(Dong::code, Dong::name));
        addClassNames("card", "roster-apply");
        add(new H2(Words.text("roster.apply.title")), summary());
        if (!leavers.isEmpty()) add(missing());
        Button apply = new Button(Words.text("roster.apply.button"), click -> ask());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(apply, new Button(Words.text("roster.apply.back"), click -> back.run()));
        actions.addClassName("form-actions");
        add(actions);
    }

    private Component summary() {
        int error = counts.of(LineState.ERROR);
        int open = counts.of(LineState.ASK);
        int out = counts.of(LineState.OUT);
        UnorderedList list = new UnorderedList(
                new ListItem(
                        Words.text("roster.apply.summary", counts.of(LineState.NEW), counts.of(LineState.CHANGED))),
                new ListItem(Words.text("roster.apply.same", counts.of(LineState.SAME))));
        if (counts.leftOut() > 0) list.add(new ListItem(Words.text("roster.apply.left-out", error, open, out)));
        return list;
    }

    private Component missing() {
        ends.setLabel(Words.text("roster.apply.leavers.label"));
        ends.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        ends.setItems(leavers);
        ends.setItemLabelGenerator(one -> Words.text(
                "roster.apply.leavers.line",
                one.name(),
                dongNames.getOrDefault(one.dong(), ""),
                Words.role(one.role())));
        ends.addClassName("roster-leavers");
        lastDay.setLabel(Words.text("roster.apply.leavers.last-day"));
        Pickers.localised(lastDay, getLocale()).setValue(LocalDate.now(parts.clock()));
        Button all = new Button(Words.text("roster.apply.leavers.all"), click -> ends.select(leavers));
        return new Div(
                new H3(Words.text("roster.apply.leavers.title")),
                new Paragraph(Words.text("roster.apply.leavers.text")),
                all,
                ends,
                lastDay);
    }

    private void ask() {
        String what = Words.text(
                "roster.apply.confirm.text",
                counts.of(LineState.NEW),
                counts.of(LineState.CHANGED),
                ends.getValue().size());
        Confirm.ask(Words.text("roster.apply.confirm.title"), what, Words.text("roster.apply.button"), this::apply);
    }

    private void apply() {
        LocalDate day = lastDay.isEmpty() ? LocalDate.now(parts.clock()) : lastDay.getValue();
        try {
            parts.applying()
                    .apply(new ApplyImport(
                            head.id(),
                            ends.getValue().stream().map(Leaver::affiliation).collect(Collectors.toSet()),
                            day));
            Notices.success("roster.apply.done");
        } catch (RosterProblem.ChangedMeanwhile overtaken) {
            Notices.problem(overtaken);
        }
        reload.run();
    }
}

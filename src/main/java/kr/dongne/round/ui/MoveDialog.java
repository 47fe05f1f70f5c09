package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import kr.dongne.assignment.Violation;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.TeamDraft;
import kr.dongne.round.plan.PlanProblem;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.FieldErrors;
import kr.dongne.shared.ui.Notices;

/** Puts a dong's visit somewhere by hand: names the rules that it would break, and takes the reason. */
final class MoveDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    private final transient RoundDetails round;
    private final transient RoundParts parts;
    private final transient PlanLine line;
    private final transient Runnable done;
    private final Select<WindowRow> window = new Select<>();
    private final Select<TeamDraft> team = new Select<>();
    private final TextArea reason = new TextArea();
    private final Div broken = new Div();

    MoveDialog(RoundDetails round, RoundParts parts, PlanLine line, Runnable done) {
        this.round = round;
        this.parts = parts;
        this.line = line;
        this.done = done;
        addClassName("form-dialog");
        setHeaderTitle(getTranslation("round.plan.move.title", parts.dongs().name(line.dong())));
        fields();
        broken.addClassName("round-broken");
        broken.getElement().setAttribute("role", "status");
        add(window, team, broken, reason);
        Button save = new Button(getTranslation("round.plan.move.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("round.form.cancel"), click -> close()), save);
        look();
    }

    private void fields() {
        List<WindowRow> windows = parts.windows().of(round.id());
        Reasons.Words words = parts.reasons().of(round, getLocale());
        window.setLabel(getTranslation("round.plan.move.window"));
        window.setItems(windows);
        window.setItemLabelGenerator(this::label);
        windows.stream()
                .filter(one -> one.id().equals(line.window()))
                .findFirst()
                .ifPresent(window::setValue);
        team.setLabel(getTranslation("round.plan.move.team"));
        team.setItems(round.draft().teams());
        team.setItemLabelGenerator(one -> one == null ? "" : words.team(one.id()));
        Goal goal = line.goal();
        team.setValue(goal == null ? round.draft().teams().getFirst() : round.team(goal.team()));
        reason.setLabel(getTranslation("round.plan.move.reason"));
        reason.setHelperText(getTranslation("round.plan.move.reason.hint"));
        reason.setMaxLength(LONGEST_REASON);
        window.setWidthFull();
        team.setWidthFull();
        reason.setWidthFull();
        window.addValueChangeListener(change -> look());
        team.addValueChangeListener(change -> look());
    }

    private String label(WindowRow row) {
        if (row == null) return "";
        String slot = InWords.slot(row.slot(), getLocale());
        int rank = line.rank(row.id());
        if (rank > 0) return slot + " · " + I18NProvider.translate("round.board.wish", rank);
        if (line.cannot(row.id())) return slot + " · " + I18NProvider.translate("round.dong.cannot");
        return row.open()
                ? slot
                : slot + " · " + Objects.requireNonNull(row.block()).text();
    }

    private void look() {
        broken.removeAll();
        if (window.getValue() == null || team.getValue() == null) return;
        show(parts.decisions().violations(round.id(), line.dong(), goal()));
    }

    private void show(List<Violation> violations) {
        if (violations.isEmpty()) return;
        Reasons.Words words = parts.reasons().of(round, getLocale());
        UnorderedList list = new UnorderedList();
        violations.stream().map(words::sentence).distinct().forEach(text -> list.add(new ListItem(text)));
        broken.add(new Paragraph(getTranslation("round.plan.move.broken")), list);
    }

    private Goal goal() {
        return new Goal(window.getValue().id(), team.getValue().id());
    }

    private void save() {
        FieldErrors errors = new FieldErrors();
        errors.require(window, window.getValue() != null);
        errors.require(team, team.getValue() != null);
        VisitRow visit = line.visit();
        boolean confirmed = visit != null && visit.confirmed();
        if (confirmed) errors.require(reason, !reason.getValue().isBlank());
        if (!errors.none()) return;
        try {
            if (visit != null && confirmed)
                parts.visits().move(visit.id(), goal().window(), goal().team(), reason.getValue());
            else parts.decisions().pin(round.id(), line.dong(), goal(), reason.getValue());
            Notices.success("round.plan.move.moved");
            close();
            done.run();
        } catch (PlanProblem.RuleBroken refused) {
            errors.refuse(reason, Notices.text(refused));
        } catch (BusinessException refused) {
            Notices.problem(refused);
        }
    }
}

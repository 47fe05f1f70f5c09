package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.plan.Decisions;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;

/** What can be decided of a dong's visit, from the table and from the board alike. */
final class PlanActions {

    private final RoundDetails round;
    private final RoundParts parts;
    private final Runnable refresh;

    PlanActions(RoundDetails round, RoundParts parts, Runnable refresh) {
        this.round = round;
        this.parts = parts;
        this.refresh = refresh;
    }

    /** The buttons of a line. */
    Component of(PlanLine line) {
        Div buttons = new Div();
        buttons.addClassName("round-actions");
        if (round.status() != RoundStatus.PUBLISHED) return buttons;
        if (line.state() == PlanLine.State.PROPOSED) {
            Button confirm = button("round.plan.confirm", VaadinIcon.CHECK, () -> confirm(List.of(line.dong())));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(confirm);
        }
        buttons.add(button("round.plan.move", VaadinIcon.ARROWS_LONG_H, () -> move(line)));
        Goal goal = line.goal();
        VisitRow visit = line.visit();
        boolean confirmed = visit != null && visit.confirmed();
        if (line.pin() != null) buttons.add(button("round.plan.unpin", VaadinIcon.UNLINK, () -> unpin(line.dong())));
        else if (goal != null) buttons.add(button("round.plan.pin", VaadinIcon.PIN, () -> pin(line.dong(), goal)));
        if (visit != null && confirmed) buttons.add(button("round.plan.cancel", VaadinIcon.BAN, () -> cancel(visit)));
        else if (line.declined() == null)
            buttons.add(button("round.plan.decline", VaadinIcon.CLOSE_CIRCLE_O, () -> decline(line.dong())));
        return buttons;
    }

    private static Button button(String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(I18NProvider.translate(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** The dialog that moves or fixes a dong's visit; all of it works by keyboard. */
    void move(PlanLine line) {
        new MoveDialog(round, parts, line, refresh).open();
    }

    void confirm(List<DongCode> dongs) {
        Confirm.ask(
                I18NProvider.translate("round.plan.confirm"),
                I18NProvider.translate("round.plan.confirm.text", dongs.size()),
                I18NProvider.translate("round.plan.confirm"),
                () -> {
                    Decisions.Confirmed done = parts.decisions().confirm(round.id(), dongs);
                    if (!done.done().isEmpty())
                        Notices.success("round.plan.confirmed", done.done().size());
                    done.refused()
                            .forEach((dong, refusal) -> Notices.warning(
                                    "round.plan.refused", parts.dongs().name(dong), Notices.text(refusal)));
                    refresh.run();
                });
    }

    private void pin(DongCode dong, Goal goal) {
        Notices.attempt(() -> parts.decisions().pin(round.id(), dong, goal, null));
        refresh.run();
    }

    private void unpin(DongCode dong) {
        Notices.attempt(() -> parts.decisions().unpin(round.id(), dong));
        refresh.run();
    }

    private void decline(DongCode dong) {
        Confirm.withReason(
                I18NProvider.translate("round.plan.decline"),
                I18NProvider.translate("round.plan.decline.text", parts.dongs().name(dong)),
                I18NProvider.translate("round.plan.decline"),
                text -> {
                    parts.decisions().decline(round.id(), dong, text);
                    refresh.run();
                });
    }

    private void cancel(VisitRow visit) {
        Confirm.withReason(
                I18NProvider.translate("round.plan.cancel"),
                I18NProvider.translate("round.plan.cancel.text"),
                I18NProvider.translate("round.plan.cancel"),
                reason -> {
                    parts.visits().cancel(visit.id(), reason);
                    Notices.success("round.plan.cancelled");
                    refresh.run();
                });
    }
}

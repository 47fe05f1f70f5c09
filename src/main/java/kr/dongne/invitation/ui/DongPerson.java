package kr.dongne.invitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.invitation.AnswerByStaff;
import kr.dongne.invitation.AnswerKeys;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.Offices;
import kr.dongne.invitation.ProxyPerson;
import kr.dongne.itip.PartStat;
import kr.dongne.outbox.OutboxState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One person of the own dong with the answer, and a large button for each other one. */
final class DongPerson extends Div {

    private static final List<PartStat> BY_ONE_TAP = List.of(PartStat.ACCEPTED, PartStat.DECLINED, PartStat.TENTATIVE);

    private final transient InvitationRow row;
    private final transient InvitationServices services;

    DongPerson(InvitationRow row, Offices offices, InvitationServices services, boolean open) {
        this.row = row;
        this.services = services;
        addClassName("dong-person");
        Span office = new Span(offices.of(row.affiliations()));
        office.addClassName("secondary");
        Div head = new Div(new H3(row.name()), office, answer());
        head.addClassName("dong-person-head");
        add(head);
        if (open) add(buttons());
        if (open && cameBack()) add(correction());
    }

    /** Whether the last mail failed for good, so that the address has to be put right by somebody who knows it. */
    private boolean cameBack() {
        return row.person() != null
                && row.mail() != null
                && row.mail().state() == OutboxState.FAILED
                && services.currentActor().get().is(Role.DONG_OFFICIAL);
    }

    private Component correction() {
        Button correct = new Button(
                getTranslation("invitation.correct"),
                click -> new CorrectionDialog(row, services.corrections()).open());
        correct.setAriaLabel(row.name() + " " + getTranslation("invitation.correct"));
        Div line = new Div(new StatusBadge(Tone.DANGER, getTranslation("invitation.correct.came-back")), correct);
        line.addClassName("dong-buttons");
        return line;
    }

    private Component answer() {
        Div answer = new Div(AnswerBadge.of(row.answer()));
        if (row.proxyName() != null) answer.add(new Span(getTranslation("invitation.board.proxy", row.proxyName())));
        if (row.proxyFor() != null) answer.add(new Span(getTranslation("invitation.dong.is-proxy")));
        if (row.earlierAnswer() != null)
            answer.add(new Span(
                    getTranslation("invitation.board.earlier", getTranslation(AnswerKeys.of(row.earlierAnswer())))));
        return answer;
    }

    private Component buttons() {
        Div buttons = new Div();
        buttons.addClassName("dong-buttons");
        BY_ONE_TAP.forEach(answer -> buttons.add(button(answer, () -> enter(answer, null))));
        if (row.proxyFor() == null) buttons.add(button(PartStat.DELEGATED, this::askForProxy));
        return buttons;
    }

    private Button button(PartStat answer, Runnable action) {
        String label = getTranslation(AnswerKeys.of(answer));
        boolean chosen = row.answer() == answer;
        Button button = new Button(label, click -> action.run());
        button.setAriaLabel(row.name() + ": " + label);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        if (chosen) button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private boolean enter(PartStat answer, @Nullable ProxyPerson proxy) {
        AnswerSource source =
                services.currentActor().get().is(Role.DONG_OFFICIAL) ? AnswerSource.PHONE : AnswerSource.COUNCIL;
        var command = new AnswerByStaff(answer, source, null, proxy);
        boolean done = Notices.attempt(() -> services.answers().answerByStaff(row.id(), command));
        if (done) Notices.success("invitation.dong.saved", row.name(), getTranslation(AnswerKeys.of(answer)));
        return done;
    }

    private void askForProxy() {
        Dialog dialog = new Dialog(getTranslation("invitation.dong.proxy", row.name()));
        dialog.addClassNames("invitation-dialog", "dong-page");
        ProxyFields fields = new ProxyFields();
        Button save = new Button(getTranslation("shared.save"), click -> fields.read()
                .filter(proxy -> enter(PartStat.DELEGATED, proxy))
                .ifPresent(proxy -> dialog.close()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(fields);
        dialog.getFooter().add(new Button(getTranslation("shared.cancel"), click -> dialog.close()), save);
        dialog.open();
        fields.focusName();
    }
}

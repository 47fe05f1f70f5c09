package kr.dongne.invitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import kr.dongne.invitation.AnswerKeys;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.InvitationState;
import kr.dongne.invitation.Offices;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** One invited person: address, state of the last mail with its reason, and what can be done. */
final class RecipientCard extends Div {

    /** What the buttons do. */
    record Actions(Consumer<InvitationRow> preview, Consumer<InvitationRow> resend, Consumer<InvitationRow> withdraw) {}

    private final transient InvitationRow row;

    RecipientCard(InvitationRow row, Offices offices, Actions actions) {
        this.row = row;
        addClassName("person-card");
        Span name = new Span(row.name());
        name.addClassName("person-name");
        Span office = new Span(row.proxyFor() == null ? offices.of(row.affiliations()) : proxyOffice(offices));
        office.addClassName("secondary");
        Div words = new Div(name, office, address());
        words.addClassName("person-words");
        add(words, state(), buttons(actions));
    }

    private String proxyOffice(Offices offices) {
        return getTranslation("invitation.proxy-of", offices.of(row.affiliations()));
    }

    private Component address() {
        String reached = row.email() == null
                ? row.phone() == null ? getTranslation("invitation.no-contact") : row.phone()
                : row.email().value();
        Span address = new Span(reached);
        address.addClassName("person-address");
        return address;
    }

    private Component state() {
        Div state = new Div();
        state.addClassName("person-state");
        if (row.state() != InvitationState.INVITED)
            state.add(new StatusBadge(Tone.WARNING, VaadinIcon.PHONE, getTranslation(AnswerKeys.of(row.state()))));
        if (row.disowned())
            state.add(new StatusBadge(Tone.DANGER, VaadinIcon.USER, getTranslation("invitation.disowned")));
        OutboxRow mail = row.mail();
        if (mail == null) return state;
        state.add(MailBadge.of(mail));
        var moment = mail.sentAt() == null ? mail.createdAt() : mail.sentAt();
        state.add(new Span(InWords.instant(moment, getLocale())));
        String reason = MailBadge.reason(mail);
        if (reason != null) state.add(new Span(reason));
        return state;
    }

    private Component buttons(Actions actions) {
        Div buttons = new Div();
        buttons.addClassName("person-actions");
        if (row.email() != null) buttons.add(button("invitation.preview", VaadinIcon.EYE, actions.preview()));
        if (!row.live()) return buttons;
        buttons.add(button("invitation.resend", VaadinIcon.REFRESH, actions.resend()));
        buttons.add(button("invitation.withdraw", VaadinIcon.MINUS_CIRCLE, actions.withdraw()));
        return buttons;
    }

    private Button button(String key, VaadinIcon icon, Consumer<InvitationRow> action) {
        Button button = new Button(icon.create(), click -> action.accept(row));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        String label = getTranslation(key) + ": " + row.name();
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}

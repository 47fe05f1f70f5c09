package kr.dongne.reply.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.Warning;
import kr.dongne.event.EventDetails;
import kr.dongne.reply.ParkedMail;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** A proposed time beside the present one, what is in its way, and the two ways to answer it. */
final class ProposalPanel extends Div {

    private final transient ReplyServices services;
    private final UUID mail;
    private final transient Runnable onDone;

    ProposalPanel(ParkedMail parked, ReplyServices services, Runnable onDone) {
        this.services = services;
        this.onDone = onDone;
        mail = parked.mail().row().id();
        TimeSlot proposal = Objects.requireNonNull(parked.proposal());
        EventDetails event =
                services.events().of(Objects.requireNonNull(parked.invitation()).event());
        addClassName("proposal");
        add(new H3(getTranslation("invitation.inbox.times")), times(event.slot(), proposal));
        add(conflicts(event, proposal), new Paragraph(getTranslation("invitation.inbox.accept-proposal.hint")));
        add(actions(event, proposal));
    }

    private DescriptionList times(TimeSlot now, TimeSlot proposal) {
        DescriptionList times = new DescriptionList();
        times.add(new DescriptionList.Term(getTranslation("invitation.inbox.now")));
        times.add(new DescriptionList.Description(InWords.slot(now, getLocale())));
        times.add(new DescriptionList.Term(getTranslation("invitation.inbox.proposed")));
        times.add(new DescriptionList.Description(InWords.slot(proposal, getLocale())));
        return times;
    }

    private Div conflicts(EventDetails event, TimeSlot proposal) {
        EventDraft moved = event.draft().during(proposal);
        List<Warning> warnings = services.checks().check(moved, event.id());
        Div lines = new Div();
        if (warnings.isEmpty())
            lines.add(new StatusBadge(Tone.SUCCESS, getTranslation("invitation.inbox.no-conflict")));
        for (Warning warning : warnings) {
            String text =
                    getTranslation(warning.messageKey(), warning.arguments().toArray());
            lines.add(new Paragraph(new StatusBadge(Tone.WARNING, text)));
        }
        return lines;
    }

    private Div actions(EventDetails event, TimeSlot proposal) {
        Anchor accept = new Anchor(
                "events/" + event.id().value() + "/edit?start=" + proposal.start() + "&end=" + proposal.end(),
                getTranslation("invitation.inbox.accept-proposal"));
        Button decline = new Button(
                getTranslation("invitation.inbox.decline-proposal"), VaadinIcon.REPLY.create(), click -> decline());
        Div actions = new Div(accept, decline);
        actions.addClassName("form-actions");
        return actions;
    }

    private void decline() {
        Confirm.withReason(
                getTranslation("invitation.inbox.decline-proposal"),
                getTranslation("invitation.inbox.decline-proposal.text"),
                getTranslation("invitation.inbox.decline-proposal.send"),
                text -> {
                    services.desk().declineCounter(mail, text);
                    onDone.run();
                });
    }
}

package kr.dongne.reply.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import kr.dongne.inbox.InboxRow;
import kr.dongne.inbox.InboxState;
import kr.dongne.invitation.AnswerKeys;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.itip.IncomingMessage;
import kr.dongne.itip.Reason;
import kr.dongne.reply.ParkedMail;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** One mail that waits: why, what it says, and what a person can decide about it. */
final class ParkedPanel extends Div {

    private final transient ParkedMail parked;
    private final transient ReplyServices services;

    ParkedPanel(ParkedMail parked, ReplyServices services) {
        this.parked = parked;
        this.services = services;
        addClassName("parked-panel");
        add(summary(), original());
        if (row().state() == InboxState.PARKED) add(decisions());
    }

    private InboxRow row() {
        return parked.mail().row();
    }

    private Component summary() {
        Section section = new Section(
                new H2(row().subject().isBlank() ? getTranslation("invitation.inbox.no-subject") : row().subject()),
                new StatusBadge(Tone.WARNING, getTranslation(AnswerKeys.ofReason(row().reason()))));
        section.addClassName("card");
        section.add(new Paragraph(getTranslation(
                "invitation.inbox.from",
                row().sender() == null ? getTranslation("invitation.inbox.no-sender") : row().sender(),
                InWords.instant(row().receivedAt(), getLocale()))));
        InvitationRow invitation = parked.invitation();
        if (invitation != null)
            section.add(new Paragraph(getTranslation(
                    "invitation.inbox.about", invitation.name(), getTranslation(AnswerKeys.of(invitation.answer())))));
        if (parked.answer() != null)
            section.add(new Paragraph(
                    getTranslation("invitation.inbox.says", getTranslation(AnswerKeys.of(parked.answer())))));
        if (parked.delegate() != null)
            section.add(new Paragraph(getTranslation(
                    "invitation.inbox.delegate", parked.delegate().email().value())));
        return section;
    }

    /** What the sender wrote, as text only; the bytes can be fetched as a file. */
    private Component original() {
        IncomingMessage message = parked.mail().message();
        Pre text = new Pre(
                message.plainText().isBlank() ? getTranslation("invitation.inbox.no-text") : message.plainText());
        text.getElement().setAttribute("tabindex", "0");
        Anchor raw = new Anchor(download(), getTranslation("invitation.inbox.raw"));
        Section section = new Section(new H2(getTranslation("invitation.inbox.original")), text);
        if (message.calendar() != null && message.calendar().comment() != null)
            section.add(new Paragraph(getTranslation(
                    "invitation.inbox.comment", message.calendar().comment())));
        section.add(raw);
        section.addClassNames("card", "parked-original");
        return section;
    }

    private DownloadHandler download() {
        return DownloadHandler.fromInputStream(request -> {
            byte[] bytes = services.inbox().raw(row().id());
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), row().id() + ".eml", "message/rfc822", bytes.length);
        });
    }

    private Component decisions() {
        Section section = new Section(new H2(getTranslation("invitation.inbox.decide")));
        section.addClassName("card");
        if (parked.delegate() != null && parked.invitation() != null) section.add(acceptDelegate());
        if (parked.proposal() != null && parked.invitation() != null)
            section.add(new ProposalPanel(parked, services, this::done));
        if (Reason.PARTY_CRASHER.name().equals(row().reason()) && parked.invitation() != null)
            section.add(inviteStranger());
        if (Reason.REFRESH.name().equals(row().reason())) section.add(sendAgain());
        section.add(new ApplyForm(parked, services, this::done), aside());
        return section;
    }

    private Component acceptDelegate() {
        Button accept = new Button(getTranslation("invitation.inbox.accept-delegate"), click -> {
            if (Notices.attempt(() -> services.desk().acceptDelegate(row().id(), null))) done();
        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        return accept;
    }

    private Component inviteStranger() {
        Button invite = new Button(getTranslation("invitation.inbox.invite-stranger"), click -> {
            if (Notices.attempt(() -> services.desk().inviteStranger(row().id()))) done();
        });
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(invite, new Paragraph(getTranslation("invitation.inbox.invite-stranger.hint")));
    }

    private Component sendAgain() {
        return new Button(getTranslation("invitation.resend"), click -> {
            if (Notices.attempt(() -> services.desk().sendAgain(row().id()))) done();
        });
    }

    private Component aside() {
        Button ignore = new Button(getTranslation("invitation.inbox.ignore"), click -> {
            if (Notices.attempt(() -> services.desk().settle(row().id(), null))) done();
        });
        Button settle = new Button(
                getTranslation("invitation.inbox.settle"),
                click -> Confirm.withReason(
                        getTranslation("invitation.inbox.settle"),
                        getTranslation("invitation.inbox.settle.text"),
                        getTranslation("shared.save"),
                        note -> {
                            services.desk().settle(row().id(), note);
                            done();
                        }));
        Div aside = new Div(settle, ignore);
        aside.addClassName("form-actions");
        return aside;
    }

    private void done() {
        Notices.success("invitation.inbox.done");
        UI.getCurrent().navigate(InboxView.class);
    }
}

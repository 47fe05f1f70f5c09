package kr.dongne.invitation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.InvitePlan;
import kr.dongne.invitation.SendReport;
import kr.dongne.letter.ui.PreviewDialog;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;

/** What sending would do, the sending itself while it runs, and the people with the state of their mails. */
@StyleSheet("context://styles/invitation.css")
final class InvitePanel extends Div {

    private final transient EventDetails event;
    private final transient InvitationServices services;
    private final Div plan = new Div();
    private final SendingBar progress = new SendingBar();
    private final Recipients recipients;

    InvitePanel(EventDetails event, InvitationServices services) {
        this.event = event;
        this.services = services;
        addClassName("invite-panel");
        recipients = new Recipients(event, services, this::refresh);
        Section head = new Section(new H2(getTranslation("invitation.plan.title")), plan, progress);
        head.addClassName("card");
        add(head, recipients);
        services.broadcast().subscribe(this, InvitationNews.answersOf(event.id()), this::refresh);
        services.broadcast().subscribe(this, InvitationNews.mailsOf(event.id()), this::mailsMoved);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
    }

    private void refresh() {
        List<InvitationRow> rows = services.queries().ofEvent(event.id());
        plan.removeAll();
        plan.add(open() ? planned(rows) : new Paragraph(getTranslation("invitation.plan.closed")));
        recipients.show(rows);
        progress.show(services.outbox().progress(event.id().value()));
    }

    /** While mails leave one by one, the bar and the state of each mail move; nobody's name is read again for that. */
    private void mailsMoved() {
        progress.show(services.outbox().progress(event.id().value()));
        recipients.update(services.outbox().latestByInvitation(event.id().value()));
    }

    private boolean open() {
        return event.status() == EventStatus.DRAFT || event.status() == EventStatus.PUBLISHED;
    }

    private Component planned(List<InvitationRow> rows) {
        InvitePlan next = services.invitations().plan(event.id());
        Div lines = new Div(
                line("invitation.plan.by-mail", next.byMail().size()),
                line("invitation.plan.by-phone", next.byPhone().size()),
                line("invitation.plan.invited", next.invited()));
        if (next.leftOut() > 0) lines.add(line("invitation.plan.left-out", next.leftOut()));
        lines.addClassName("invite-counts");
        return new Div(lines, actions(next, rows));
    }

    private Component line(String key, int count) {
        return new Paragraph(getTranslation(key, count));
    }

    private Component actions(InvitePlan next, List<InvitationRow> rows) {
        Button send = new Button(
                getTranslation("invitation.send", next.byMail().size()),
                VaadinIcon.PAPERPLANE.create(),
                click -> askToSend(next));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setEnabled(!next.isEmpty());
        Button preview = new Button(getTranslation("invitation.preview"), VaadinIcon.EYE.create(), click -> preview());
        preview.setEnabled(!next.byMail().isEmpty() || !rows.isEmpty());
        Button rehearse = new Button(
                getTranslation("invitation.rehearse"),
                VaadinIcon.ENVELOPE_O.create(),
                click -> new RehearsalDialog(self -> services.invitations().rehearse(event.id(), self)).open());
        Div actions = new Div(send, preview, rehearse, remind(rows));
        actions.addClassName("form-actions");
        return actions;
    }

    private Button remind(List<InvitationRow> rows) {
        long silent = rows.stream()
                .filter(row -> row.silent() && row.email() != null && !row.disowned())
                .count();
        Button remind = new Button(
                getTranslation("invitation.remind", silent), VaadinIcon.BELL_O.create(), click -> askToRemind(silent));
        remind.setEnabled(silent > 0 && event.status() == EventStatus.PUBLISHED);
        return remind;
    }

    private void preview() {
        Notices.attempt(() -> new PreviewDialog(services.invitations().preview(event.id(), null)).open());
    }

    private void askToSend(InvitePlan next) {
        String publishing = event.status() == EventStatus.DRAFT ? getTranslation("invitation.send.publishes") : "";
        Confirm.ask(
                getTranslation("invitation.send.title"),
                getTranslation(
                        "invitation.send.text",
                        next.byMail().size(),
                        next.byPhone().size(),
                        next.invited(),
                        publishing),
                getTranslation("invitation.send", next.byMail().size()),
                this::send);
    }

    private void send() {
        SendReport report = services.invitations().send(event.id(), event.version());
        Notices.success("invitation.sent", report.queued(), report.callList());
        EventTab.open(event.id(), InviteTab.KEY);
    }

    private void askToRemind(long silent) {
        Confirm.ask(
                getTranslation("invitation.remind.title"),
                getTranslation("invitation.remind.text", silent),
                getTranslation("invitation.remind", silent),
                () -> Notices.success(
                        "invitation.reminded", services.invitations().remind(event.id())));
    }
}

package kr.dongne.reply.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.inbox.InboxRow;
import kr.dongne.inbox.InboxStatus;
import kr.dongne.invitation.AnswerKeys;
import kr.dongne.shared.InWords;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** "확인 필요": mails that no rule may apply by itself; the list, or one of them with what can be decided. */
@Route("inbox/:mail?")
@RolesAllowed("DISTRICT_OFFICER")
@Menu(title = "invitation.inbox.menu", icon = "vaadin:inbox", order = 50)
@StyleSheet("context://styles/invitation.css")
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReplyServices services;

    InboxView(ReplyServices services) {
        this.services = services;
        addClassNames("page", "inbox");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        Optional<String> wanted = entering.getRouteParameters().get("mail");
        if (wanted.isPresent()) showMail(wanted.get());
        else showList();
    }

    private void showMail(String wanted) {
        Anchor back = new Anchor("inbox", getTranslation("invitation.inbox.back"));
        try {
            var mail = services.desk().open(UUID.fromString(wanted));
            PageHeader header = new PageHeader(getTranslation("invitation.inbox.mail"));
            add(back, header, new ParkedPanel(mail, services));
        } catch (NotFound | IllegalArgumentException notThere) {
            add(back, new EmptyState(VaadinIcon.INBOX, getTranslation("shared.not-found"), ""));
        }
    }

    private void showList() {
        PageHeader header = new PageHeader(getTranslation("invitation.inbox.title"));
        header.setSubtitle(getTranslation("invitation.inbox.hint"));
        add(header);
        reading().ifPresent(this::add);
        List<InboxRow> waiting = services.desk().waiting();
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK,
                    getTranslation("invitation.inbox.none"),
                    getTranslation("invitation.inbox.none.hint")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("inbox-list");
        waiting.forEach(row -> list.add(new ListItem(item(row))));
        add(list);
    }

    /** A word about the mailbox when it is not being read. */
    private Optional<Component> reading() {
        InboxStatus status = services.inbox().status();
        return switch (status.state()) {
            case READING -> Optional.empty();
            case NOT_CONFIGURED -> Optional.of(warning(getTranslation("mail.inbox.not-configured")));
            case FAILING ->
                Optional.of(warning(getTranslation(
                        "mail.inbox.failing",
                        status.since() == null ? "" : InWords.instant(status.since(), getLocale()))));
        };
    }

    private static Component warning(String text) {
        Paragraph words = new Paragraph(new StatusBadge(Tone.WARNING, text));
        words.addClassName("inbox-warning");
        return words;
    }

    private Component item(InboxRow row) {
        Anchor link = new Anchor("inbox/" + row.id(), subject(row));
        link.addClassName("inbox-subject");
        Span sender = new Span(row.sender() == null ? getTranslation("invitation.inbox.no-sender") : row.sender());
        Span received = new Span(InWords.instant(row.receivedAt(), getLocale()));
        received.addClassName("secondary");
        Div item = new Div(
                new StatusBadge(Tone.WARNING, getTranslation(AnswerKeys.ofReason(row.reason()))),
                link,
                sender,
                received);
        item.addClassNames("card", "inbox-item");
        return item;
    }

    private String subject(InboxRow row) {
        return row.subject().isBlank() ? getTranslation("invitation.inbox.no-subject") : row.subject();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.inbox.title");
    }
}

package kr.dongne.invitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventTab;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.InvitationState;
import kr.dongne.invitation.Offices;
import kr.dongne.letter.ui.PreviewDialog;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.OutboxState;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** The invited with the state of their last mail, and what can be done for each. */
final class Recipients extends Section {

    private final transient EventDetails event;
    private final transient InvitationServices services;
    private final transient Offices offices;
    private final transient Runnable onChange;
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final UnorderedList list = new UnorderedList();
    private final EmptyState nobody =
            new EmptyState(VaadinIcon.ENVELOPES_O, getTranslation("invitation.recipients.none"), "");
    private transient List<InvitationRow> rows = List.of();
    private transient Map<InvitationRow, ListItem> cards = Map.of();

    Recipients(EventDetails event, InvitationServices services, Runnable onChange) {
        this.event = event;
        this.services = services;
        this.onChange = onChange;
        offices = new Offices(services.dongs(), this::getTranslation);
        addClassNames("card", "recipients");
        add(new H2(getTranslation("invitation.recipients")), choices(), list, nobody);
        list.addClassName("person-list");
    }

    /** Which of the invited are shown. */
    private enum Choice {
        ALL,
        TROUBLE,
        WAITING,
        CALL_LIST;

        boolean shows(InvitationRow row) {
            return switch (this) {
                case ALL -> true;
                case TROUBLE -> inTrouble(row);
                case WAITING -> in(row.mail(), OutboxState.QUEUED, OutboxState.SENDING, OutboxState.RETRY);
                case CALL_LIST -> row.state() == InvitationState.CALL_LIST;
            };
        }

        String key() {
            return "invitation.recipients." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    void show(List<InvitationRow> invited) {
        rows = invited;
        refresh();
    }

    /** Takes the newest mails over. */
    void update(Map<UUID, OutboxRow> mails) {
        rows = rows.stream()
                .map(row -> mails.containsKey(row.id().value())
                        ? row.with(mails.get(row.id().value()))
                        : row)
                .toList();
        refresh();
    }

    private Component choices() {
        choice.setLabel(getTranslation("invitation.recipients.show"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(one -> getTranslation(one.key()));
        choice.setValue(Choice.ALL);
        choice.addValueChangeListener(change -> refresh());
        return choice;
    }

    /** Cards of people of whom nothing has changed stay where they are, so that nobody loses the place in the list. */
    private void refresh() {
        Map<InvitationRow, ListItem> kept = new LinkedHashMap<>();
        rows.stream()
                .filter(choice.getValue()::shows)
                .forEach(row -> kept.put(row, cards.containsKey(row) ? cards.get(row) : card(row)));
        arrange(List.copyOf(kept.values()));
        cards = kept;
        list.setVisible(!kept.isEmpty());
        nobody.setVisible(kept.isEmpty());
    }

    private void arrange(List<ListItem> wanted) {
        list.getChildren().filter(child -> !wanted.contains(child)).toList().forEach(list::remove);
        for (int place = 0; place < wanted.size(); place++)
            if (place >= list.getComponentCount() || list.getComponentAt(place) != wanted.get(place))
                list.addComponentAtIndex(place, wanted.get(place));
    }

    private ListItem card(InvitationRow row) {
        return new ListItem(new RecipientCard(row, offices, actions()));
    }

    private RecipientCard.Actions actions() {
        return new RecipientCard.Actions(this::preview, this::resend, this::withdraw);
    }

    private void preview(InvitationRow row) {
        Notices.attempt(() -> new PreviewDialog(services.invitations().preview(event.id(), row.id())).open());
    }

    private void resend(InvitationRow row) {
        if (Notices.attempt(() -> services.invitations().resend(row.id())))
            Notices.success("invitation.resent", row.name());
        onChange.run();
    }

    private void withdraw(InvitationRow row) {
        Confirm.danger(
                getTranslation("invitation.withdraw.title", row.name()),
                getTranslation("invitation.withdraw.text", row.name()),
                getTranslation("invitation.withdraw"),
                () -> {
                    services.invitations().withdraw(row.id());
                    Notices.success("invitation.withdrawn", row.name());
                    // the audience has changed with it, and with that the event's version
                    EventTab.open(event.id(), InviteTab.KEY);
                });
    }

    private static boolean inTrouble(InvitationRow row) {
        return row.disowned() || in(row.mail(), OutboxState.FAILED, OutboxState.UNCERTAIN, OutboxState.RETRY);
    }

    private static boolean in(@Nullable OutboxRow mail, OutboxState... states) {
        return mail != null && List.of(states).contains(mail.state());
    }
}

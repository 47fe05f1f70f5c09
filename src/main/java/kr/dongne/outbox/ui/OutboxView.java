package kr.dongne.outbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxGate;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.SendingPause;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;

/** Outgoing mail: what waits, what went wrong and why, and what can be done about it. */
@Route("outbox")
@RolesAllowed("DISTRICT_OFFICER")
@Menu(title = "mail.outbox.title", icon = "vaadin:paperplane-o", order = 60)
@StyleSheet("context://styles/mail.css")
class OutboxView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient Outbox outbox;
    private final transient OutboxGate gate;
    private final OutboxSummary summary = new OutboxSummary();
    private final RadioButtonGroup<OutboxChoice> choice = new RadioButtonGroup<>();
    private final OutboxList list = new OutboxList(new OutboxCard.Actions(this::again, this::arrived));
    private final Component empty = empty();
    private final Button more = new Button();
    private final Button pause = new Button();
    private int shown = PAGE;

    OutboxView(Outbox outbox, OutboxGate gate, Broadcast broadcast) {
        this.outbox = outbox;
        this.gate = gate;
        addClassNames("page", "outbox");
        Button refresh =
                new Button(getTranslation("mail.outbox.refresh"), VaadinIcon.REFRESH.create(), click -> refresh());
        add(new PageHeader(getTranslation("mail.outbox.title"), pause, refresh), summary, choices(), empty, list, more);
        more.addClickListener(click -> showMore());
        pause.addClickListener(click -> holdOrLetGo());
        broadcast.subscribe(this, OutboxNews.TOPIC, this::follow);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
    }

    private Component choices() {
        choice.setLabel(getTranslation("mail.outbox.show"));
        choice.setItems(OutboxChoice.values());
        choice.setItemLabelGenerator(one -> getTranslation("mail.outbox.show." + one.key()));
        choice.setValue(OutboxChoice.ALL);
        choice.addValueChangeListener(change -> {
            shown = PAGE;
            refresh();
        });
        return choice;
    }

    private void refresh() {
        show(outbox.list(choice.getValue().states(), 0, shown));
    }

    /** What has moved is shown in its place; the rest of the list stays still under the reader's eyes. */
    private void follow() {
        show(outbox.listAgain(choice.getValue().states(), shown, list.invitations()));
    }

    private void show(List<OutboxRow> rows) {
        SendingPause held = gate.state();
        summary.show(outbox.progress(null), held);
        pause.setText(getTranslation(held.paused() ? "mail.outbox.resume" : "mail.outbox.pause"));
        pause.setIcon((held.paused() ? VaadinIcon.PLAY : VaadinIcon.PAUSE).create());
        list.show(rows);
        empty.setVisible(rows.isEmpty());
        int left = outbox.count(choice.getValue().states()) - rows.size();
        more.setText(getTranslation("mail.outbox.more", left));
        more.setVisible(left > 0);
    }

    private Component empty() {
        return new EmptyState(
                VaadinIcon.PAPERPLANE_O, getTranslation("mail.outbox.empty"), getTranslation("mail.outbox.empty.hint"));
    }

    private void holdOrLetGo() {
        if (gate.state().paused()) {
            gate.resume();
            Notices.success("mail.outbox.resume.done");
            refresh();
        } else
            Confirm.ask(
                    getTranslation("mail.outbox.pause"),
                    getTranslation("mail.outbox.pause.question"),
                    getTranslation("mail.outbox.pause"),
                    () -> {
                        gate.pause();
                        refresh();
                    });
    }

    private void showMore() {
        shown += PAGE;
        refresh();
    }

    private void again(OutboxRow row) {
        if (Notices.attempt(() -> outbox.retry(row.id()))) Notices.success("mail.outbox.again.done");
        refresh();
    }

    private void arrived(OutboxRow row) {
        Confirm.ask(
                getTranslation("mail.outbox.arrived"),
                getTranslation("mail.outbox.arrived.question", row.recipient().value()),
                getTranslation("mail.outbox.arrived"),
                () -> {
                    outbox.takeAsArrived(row.id());
                    refresh();
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.outbox.title");
    }
}

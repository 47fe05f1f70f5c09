package kr.dongne.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.event.EventChecks;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.event.EventTab;
import kr.dongne.event.Events;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;

/** What can be done to an event as a whole, as buttons. */
@org.springframework.stereotype.Component
class EventActions {

    private final Events events;
    private final EventQueries queries;
    private final EventChecks checks;
    private final Clock clock;

    EventActions(Events events, EventQueries queries, EventChecks checks, Clock clock) {
        this.events = events;
        this.queries = queries;
        this.checks = checks;
        this.clock = clock;
    }

    Component[] buttons(EventDetails event, Actor actor) {
        List<Component> buttons = new ArrayList<>();
        if (!actor.is(Role.DISTRICT_OFFICER)) return new Component[0];
        boolean open = event.status() == EventStatus.DRAFT || event.status() == EventStatus.PUBLISHED;
        if (open) buttons.add(button("event.action.edit", VaadinIcon.EDIT, () -> edit(event)));
        if (event.status() == EventStatus.DRAFT)
            buttons.add(button("event.action.publish", VaadinIcon.EYE, () -> publish(event)));
        if (mayClose(event)) buttons.add(button("event.action.close", VaadinIcon.ARCHIVE, () -> close(event)));
        buttons.add(button("event.action.clone", VaadinIcon.COPY, () -> copy(event)));
        if (open) buttons.add(cancelButton(event));
        return buttons.toArray(Component[]::new);
    }

    private boolean mayClose(EventDetails event) {
        return event.status() == EventStatus.PUBLISHED
                && !event.slot().startInstant().isAfter(clock.instant());
    }

    private static Button button(String key, VaadinIcon icon, Runnable action) {
        return new Button(I18NProvider.translate(key), icon.create(), click -> action.run());
    }

    private Button cancelButton(EventDetails event) {
        Button button = button("event.action.cancel", VaadinIcon.BAN, () -> cancel(event));
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private static void edit(EventDetails event) {
        UI.getCurrent().navigate("events/" + event.id().value() + "/edit");
    }

    private void publish(EventDetails event) {
        ask("event.action.publish", () -> events.publish(event.id(), event.version()), event.id());
    }

    private void close(EventDetails event) {
        ask("event.action.close", () -> events.close(event.id(), event.version()), event.id());
    }

    private void ask(String key, Runnable command, EventId event) {
        Confirm.ask(
                I18NProvider.translate(key + ".title"),
                I18NProvider.translate(key + ".text"),
                I18NProvider.translate(key),
                () -> {
                    command.run();
                    done(key + ".done", event);
                });
    }

    private void cancel(EventDetails event) {
        boolean draft = event.status() == EventStatus.DRAFT;
        Confirm.withReason(
                I18NProvider.translate("event.action.cancel.title"),
                I18NProvider.translate(draft ? "event.action.cancel.draft" : "event.action.cancel.text"),
                I18NProvider.translate("event.action.cancel"),
                reason -> {
                    events.cancel(event.id(), event.version(), reason);
                    done("event.action.cancel.done", event.id());
                });
    }

    private void copy(EventDetails event) {
        new CloneDialog(event, checks, events, copy -> {
                    sayWhatWasCopied(event, queries.of(copy));
                    EventTab.open(copy, OverviewTab.KEY);
                })
                .open();
    }

    private static void sayWhatWasCopied(EventDetails source, EventDetails copy) {
        List<String> leftOut = new ArrayList<>();
        if (source.venue() != null && copy.venue() == null)
            leftOut.add(source.venue().name());
        for (int i = 0; i < source.parts().size(); i++) {
            String lecturer = source.parts().get(i).lecturerName();
            if (lecturer != null && copy.parts().get(i).lecturerName() == null && !leftOut.contains(lecturer))
                leftOut.add(lecturer);
        }
        if (leftOut.isEmpty()) Notices.success("event.clone.done", copy.number());
        else Notices.warning("event.clone.done.without", copy.number(), String.join(", ", leftOut));
    }

    private static void done(String messageKey, EventId event) {
        Notices.success(messageKey);
        EventTab.open(event, OverviewTab.KEY);
    }
}

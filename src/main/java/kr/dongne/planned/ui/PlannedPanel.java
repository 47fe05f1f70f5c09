package kr.dongne.planned.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.letter.ui.PreviewDialog;
import kr.dongne.planned.PlannedKind;
import kr.dongne.planned.PlannedMail;
import kr.dongne.planned.PlannedMails;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** When which mail leaves, to how many; what left already; and what an officer does about it. */
@StyleSheet("context://styles/people.css")
final class PlannedPanel extends Div {

    private final transient EventDetails event;
    private final transient PlannedMails planned;
    private final transient Clock clock;
    private final Div list = new Div();

    PlannedPanel(EventDetails event, PlannedMails planned, Clock clock) {
        this.event = event;
        this.planned = planned;
        this.clock = clock;
        add(new Paragraph(getTranslation(leadKey())));
        if (event.status() != EventStatus.CANCELLED) add(toolbar());
        add(list);
        refresh();
    }

    private String leadKey() {
        return switch (event.status()) {
            case DRAFT -> "planned.lead.draft";
            case CANCELLED -> "planned.lead.cancelled";
            case PUBLISHED, CLOSED -> "planned.lead";
        };
    }

    private Component toolbar() {
        Button add = new Button(getTranslation("planned.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div toolbar = new Div(add);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void refresh() {
        list.removeAll();
        List<PlannedMail> mails = planned.of(event.id());
        if (mails.isEmpty()) {
            list.add(empty());
            return;
        }
        Map<PlannedKind, Integer> counts = planned.wouldReach(event.id());
        UnorderedList lines = new UnorderedList();
        lines.addClassName("affiliations");
        mails.forEach(mail -> lines.add(line(mail, counts)));
        Section card = new Section(new H2(getTranslation("planned.list", mails.size())), lines);
        card.addClassName("card");
        list.add(card);
    }

    private Component empty() {
        var empty = new EmptyState(
                VaadinIcon.CALENDAR_CLOCK, getTranslation("planned.empty"), getTranslation("planned.empty.hint"));
        if (event.status() != EventStatus.PUBLISHED) return empty;
        return new Div(empty, new Button(getTranslation("planned.usual"), click -> {
            Notices.attempt(() -> planned.addUsual(event.id()));
            refresh();
        }));
    }

    private ListItem line(PlannedMail mail, Map<PlannedKind, Integer> counts) {
        Span what = new Span(PlannedWords.of(mail.kind(), mail.days()));
        what.addClassName("affiliation-what");
        Span facts = new Span(facts(mail, counts));
        facts.addClassName("roster-line");
        ListItem line = new ListItem(new Div(what, facts), state(mail));
        line.add(action(mail, "letter.preview", () -> preview(mail)));
        if (!mail.done() && event.status() != EventStatus.CANCELLED)
            line.add(action(mail, "shared.edit", () -> edit(mail)), action(mail, "shared.delete", () -> remove(mail)));
        return line;
    }

    private String facts(PlannedMail mail, Map<PlannedKind, Integer> counts) {
        String due = InWords.dateTime(mail.due(), getLocale());
        String own = mail.words() == null ? "" : " · " + getTranslation("planned.own-words");
        if (mail.done() || mail.missed(now()) || event.status() == EventStatus.CANCELLED) return due + own;
        return due + " · " + getTranslation("planned.would-reach", counts.getOrDefault(mail.kind(), 0)) + own;
    }

    private StatusBadge state(PlannedMail mail) {
        if (mail.mails() != null) return new StatusBadge(Tone.SUCCESS, getTranslation("planned.sent", mail.mails()));
        if (event.status() == EventStatus.CANCELLED)
            return new StatusBadge(Tone.NEUTRAL, getTranslation("planned.not-sent"));
        if (mail.missed(now())) return new StatusBadge(Tone.WARNING, getTranslation("planned.missed"));
        return new StatusBadge(Tone.INFO, getTranslation("planned.waits"));
    }

    private Button action(PlannedMail mail, String key, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.setAriaLabel(PlannedWords.of(mail.kind(), mail.days()) + " " + getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void add() {
        new PlannedDialog(
                        getTranslation("planned.add"),
                        null,
                        draft -> planned.add(event.id(), draft),
                        draft -> planned.preview(event.id(), draft),
                        this::refresh)
                .open();
    }

    private void edit(PlannedMail mail) {
        new PlannedDialog(
                        getTranslation("planned.edit"),
                        mail.draft(),
                        draft -> planned.change(mail.id(), mail.version(), draft),
                        draft -> planned.preview(event.id(), draft),
                        this::refresh)
                .open();
    }

    private void preview(PlannedMail mail) {
        Notices.attempt(() -> new PreviewDialog(planned.preview(event.id(), mail.draft())).open());
    }

    private void remove(PlannedMail mail) {
        Confirm.danger(
                getTranslation("planned.remove"),
                getTranslation("planned.remove.text", PlannedWords.of(mail.kind(), mail.days())),
                getTranslation("shared.delete"),
                () -> {
                    planned.remove(mail.id(), mail.version());
                    Notices.success("planned.removed");
                    refresh();
                });
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
    }
}

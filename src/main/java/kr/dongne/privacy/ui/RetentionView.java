package kr.dongne.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import kr.dongne.privacy.DisposalRow;
import kr.dongne.privacy.PeriodRow;
import kr.dongne.privacy.Retention;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** How long what is kept, what is past its period, and the disposals with their records. */
@Route("retention")
@RolesAllowed("ADMIN")
@Menu(title = "privacy.retention.title", icon = "vaadin:time-backward", order = 92)
@StyleSheet("context://styles/privacy.css")
class RetentionView extends Main implements HasDynamicTitle {

    private static final String TOPIC = "disposals";

    private final transient Retention retention;
    private final Section periods = new Section();
    private final Div disposals = new Div();

    RetentionView(Retention retention, Broadcast broadcast) {
        this.retention = retention;
        addClassName("page");
        periods.addClassName("card");
        disposals.addClassName("desk-cards");
        Button prepare =
                new Button(getTranslation("privacy.disposal.prepare"), VaadinIcon.TRASH.create(), click -> prepare());
        prepare.addThemeVariants(ButtonVariant.PRIMARY);
        PageHeader header = new PageHeader(getTranslation("privacy.retention.title"), prepare);
        header.setSubtitle(getTranslation("privacy.retention.lead"));
        add(header, periods, new H2(getTranslation("privacy.disposals")), disposals);
        broadcast.subscribe(this, TOPIC, this::show);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.retention.title");
    }

    private void show() {
        periods.removeAll();
        periods.add(new H2(getTranslation("privacy.periods")));
        retention.periods().forEach(period -> periods.add(line(period)));
        disposals.removeAll();
        retention.disposals().forEach(disposal -> disposals.add(card(disposal)));
        if (disposals.getComponentCount() == 0)
            disposals.add(new EmptyState(
                    VaadinIcon.TRASH,
                    getTranslation("privacy.disposals.none"),
                    getTranslation("privacy.disposals.hint")));
    }

    private Component line(PeriodRow period) {
        Span name = new Span(name(period.kind()));
        name.addClassName("finding-who");
        Div words = new Div(
                name,
                new Span(getTranslation("privacy.kind." + period.kind() + ".what")),
                new Span(getTranslation("privacy.period", period.months(), day(period.cutoff()))));
        words.addClassName("finding-words");
        StatusBadge due = period.due() == 0
                ? new StatusBadge(Tone.SUCCESS, getTranslation("privacy.period.none-due"))
                : new StatusBadge(Tone.WARNING, getTranslation("privacy.period.due", period.due()));
        Button change = new Button(getTranslation("privacy.period.change"), click -> change(period));
        change.setAriaLabel(getTranslation("privacy.period.change") + ": " + name(period.kind()));
        Div line = new Div(words, due, change);
        line.addClassName("desk-line");
        return line;
    }

    private void change(PeriodRow period) {
        IntegerField months = new IntegerField(getTranslation("privacy.period.months"));
        months.setHelperText(getTranslation("privacy.period.months.hint", period.usualMonths(), period.leastMonths()));
        months.setMin(period.leastMonths());
        months.setStepButtonsVisible(true);
        months.setValue(period.months());
        new FormDialog(
                        name(period.kind()),
                        getTranslation("shared.save"),
                        () -> {
                            if (months.getValue() == null) {
                                months.setInvalid(true);
                                return false;
                            }
                            retention.change(period.kind(), months.getValue());
                            Notices.success("shared.saved");
                            show();
                            return true;
                        },
                        new Paragraph(getTranslation("privacy.kind." + period.kind() + ".what")),
                        months)
                .open();
    }

    private void prepare() {
        Confirm.ask(
                getTranslation("privacy.disposal.prepare"),
                getTranslation("privacy.disposal.prepare.text"),
                getTranslation("privacy.disposal.prepare"),
                () -> {
                    retention.prepare();
                    show();
                });
    }

    private Component card(DisposalRow disposal) {
        Section card = new Section(
                new StatusBadge(tone(disposal), getTranslation("privacy.disposal.state." + disposal.state())),
                new Paragraph(
                        getTranslation("privacy.disposal.prepared", disposal.preparedBy(), disposal.preparedAt())));
        card.addClassName("card");
        if (disposal.decidedBy() != null && disposal.decidedAt() != null)
            card.add(new Paragraph(
                    getTranslation("privacy.disposal.decided", disposal.decidedBy(), disposal.decidedAt())));
        if (disposal.note() != null) card.add(new Paragraph(disposal.note()));
        if (disposal.finishedAt() != null)
            card.add(new Paragraph(getTranslation("privacy.disposal.finished", disposal.finishedAt())));
        disposal.steps().forEach(step -> card.add(line(step)));
        if (disposal.mayBeDecidedByMe()) card.add(decision(disposal));
        else if (disposal.state() == DisposalRow.State.PREPARED)
            card.add(new Paragraph(getTranslation("privacy.disposal.waits")));
        return card;
    }

    private Component line(DisposalRow.Step step) {
        Span name = new Span(name(step.kind()));
        name.addClassName("finding-who");
        Div words = new Div(name, new Span(getTranslation("privacy.disposal.before", day(step.cutoff()))));
        words.addClassName("finding-words");
        Div line = new Div(
                words,
                new Span(getTranslation("privacy.disposal.progress", step.disposed(), step.expected())),
                step.finished()
                        ? new StatusBadge(Tone.SUCCESS, getTranslation("privacy.disposal.step.done"))
                        : new StatusBadge(Tone.NEUTRAL, getTranslation("privacy.disposal.step.open")));
        line.addClassName("desk-line");
        return line;
    }

    private Component decision(DisposalRow disposal) {
        Button approve = new Button(
                getTranslation("privacy.disposal.approve"),
                click -> Confirm.danger(
                        getTranslation("privacy.disposal.approve"),
                        getTranslation("privacy.disposal.approve.text"),
                        getTranslation("privacy.disposal.approve"),
                        () -> {
                            retention.approve(disposal.id());
                            show();
                        }));
        approve.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LUMO_ERROR);
        Button refuse = new Button(
                getTranslation("privacy.disposal.refuse"),
                click -> Confirm.withReason(
                        getTranslation("privacy.disposal.refuse"),
                        getTranslation("privacy.disposal.refuse.text"),
                        getTranslation("privacy.disposal.refuse"),
                        reason -> {
                            retention.refuse(disposal.id(), reason);
                            show();
                        }));
        Div actions = new Div(refuse, approve);
        actions.addClassName("form-actions");
        return actions;
    }

    private static Tone tone(DisposalRow disposal) {
        return switch (disposal.state()) {
            case PREPARED -> Tone.WARNING;
            case APPROVED -> Tone.INFO;
            case DONE -> Tone.SUCCESS;
            case REFUSED -> Tone.NEUTRAL;
        };
    }

    private String name(String kind) {
        return getTranslation("privacy.kind." + kind);
    }

    private String day(Instant cutoff) {
        return InWords.date(LocalDate.ofInstant(cutoff, TimeSlot.SEOUL), getLocale());
    }
}

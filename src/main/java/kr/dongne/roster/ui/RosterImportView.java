package kr.dongne.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.CurrentActor;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.roster.ImportHead;
import kr.dongne.roster.ImportId;
import kr.dongne.roster.ImportState;
import kr.dongne.shared.InWords;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.Broadcast;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** Brings a roster from a spreadsheet into the console: hand in, check, apply. */
@Route("people/import/:" + RosterImportView.IMPORT + "?")
@RolesAllowed({"DISTRICT_OFFICER", "DONG_OFFICIAL"})
@StyleSheet("context://styles/roster.css")
class RosterImportView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String IMPORT = "import";

    private final transient ImportParts parts;
    private final transient Broadcast broadcast;
    private final transient UndoDialog undo;
    private final transient List<Dong> dongs;
    private final boolean wholeDistrict;
    private final Div body = new Div();

    RosterImportView(ImportParts parts, Dongs dongs, CurrentActor currentActor, Broadcast broadcast) {
        this.parts = parts;
        this.broadcast = broadcast;
        this.dongs = dongs.mine();
        wholeDistrict = currentActor.get().seesWholeDistrict();
        undo = new UndoDialog(parts.applying(), parts.contacts(), parts.clock());
        addClassNames("page", "roster-page");
        PageHeader header = new PageHeader(getTranslation("roster.title"));
        header.setSubtitle(getTranslation("roster.subtitle"));
        header.setActions(new Anchor("people", getTranslation("roster.back")));
        body.addClassName("roster-body");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(IMPORT).orElse(null);
        try {
            if (id == null) showBeginning();
            else show(parts.checks().of(parse(id)));
        } catch (NotFound gone) {
            showBeginning();
            Notices.problem(gone);
        }
    }

    private void showBeginning() {
        body.removeAll();
        body.add(
                new Steps(1),
                new UploadPanel(parts.imports(), parts.files(), this::open),
                new RecentImports(
                        parts.checks().recent(), head -> open(head.id()), head -> undo.ask(head, this::showBeginning)));
    }

    private void show(ImportHead head) {
        body.removeAll();
        switch (head.state()) {
            case READING -> body.add(new Steps(1), reading(head));
            case CHECKED -> showCheck(head);
            case FAILED -> body.add(new Steps(1), failed(head));
            case APPLIED, UNDONE -> body.add(new Steps(3), done(head));
        }
    }

    private void showCheck(ImportHead head) {
        body.removeAll();
        body.add(
                new Steps(2),
                new CheckPanel(head, parts, dongs, wholeDistrict, () -> showApply(head), () -> reload(head.id())));
    }

    private void showApply(ImportHead head) {
        body.removeAll();
        body.add(new Steps(3), new ApplyPanel(head, parts, dongs, () -> reload(head.id()), () -> reload(head.id())));
    }

    private Component reading(ImportHead head) {
        Paragraph text = new Paragraph(getTranslation("roster.reading.text", head.linesRead()));
        text.getElement().setAttribute("role", "status");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("roster.reading.title"));
        Section card = card("roster.reading.title", bar, text);
        broadcast.subscribe(card, head.id().topic(), () -> progressed(head.id(), text));
        return card;
    }

    private void progressed(ImportId id, Paragraph text) {
        ImportHead now = parts.checks().of(id);
        if (now.state() == ImportState.READING) text.setText(getTranslation("roster.reading.text", now.linesRead()));
        else show(now);
    }

    private Component failed(ImportHead head) {
        String problem = head.problem() == null ? "roster.problem.interrupted" : head.problem();
        Button again = new Button(getTranslation("roster.step.upload"), click -> begin());
        return card("roster.failed.title", new Paragraph(getTranslation(problem)), again);
    }

    private Component done(ImportHead head) {
        boolean taken = head.undoneAt() != null;
        Section card = card(
                taken ? "roster.undone.title" : "roster.applied.title",
                Words.badge(head.state()),
                new Paragraph(getTranslation(
                        "roster.applied.text",
                        words(head.appliedAt()),
                        head.added(),
                        head.changed(),
                        head.ended(),
                        head.leftOut())));
        if (taken) card.add(new Paragraph(getTranslation("roster.undone.text", words(head.undoneAt()))));
        if (head.kept() > 0) card.add(new Paragraph(getTranslation("roster.recent.kept", head.kept())));
        if (head.linesGone()) card.add(new Paragraph(getTranslation("roster.applied.gone")));
        Div actions = new Div(new Anchor("people", getTranslation("roster.back")));
        actions.addClassNames("form-actions", "roster-actions");
        if (!taken && !head.linesGone())
            actions.add(
                    new Button(getTranslation("roster.undo.button"), click -> undo.ask(head, () -> reload(head.id()))));
        actions.add(new Button(getTranslation("roster.open"), click -> begin()));
        card.add(actions);
        return card;
    }

    private Section card(String title, Component... content) {
        Section card = new Section(new H2(getTranslation(title)));
        card.addClassName("card");
        card.add(content);
        return card;
    }

    private String words(@Nullable Instant moment) {
        return moment == null ? "" : InWords.instant(moment, getLocale());
    }

    private void open(ImportId id) {
        UI.getCurrent()
                .navigate(
                        RosterImportView.class,
                        new RouteParameters(new RouteParam(IMPORT, id.value().toString())));
    }

    private void begin() {
        UI.getCurrent().navigate(RosterImportView.class, RouteParameters.empty());
    }

    private void reload(ImportId id) {
        try {
            show(parts.checks().of(id));
        } catch (NotFound discarded) {
            begin();
        }
    }

    private static ImportId parse(String id) {
        try {
            return new ImportId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.title");
    }
}

package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.dongne.attendance.ui.ConfirmationBadge;
import kr.dongne.event.EventId;
import kr.dongne.event.EventTab;
import kr.dongne.material.ui.MaterialList;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.NoteRow;
import kr.dongne.round.visit.VisitId;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.EmptyState;
import org.jspecify.annotations.Nullable;

/** The confirmed visits for the office: their attendance, the dongs' files, and what the consultants found. */
final class VisitsPart extends Div implements Refreshing {

    private final transient RoundDetails round;
    private final transient RoundParts parts;
    private final Pages pages = new Pages(this::refresh);
    private final Div list = new Div();

    VisitsPart(RoundDetails round, RoundParts parts) {
        this.round = round;
        this.parts = parts;
        addClassName("card");
        add(pages, list);
        refresh();
    }

    @Override
    public void refresh() {
        list.removeAll();
        List<VisitRow> visits = parts.visits().of(round.id()).stream()
                .filter(VisitRow::confirmed)
                .toList();
        if (visits.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.CAR, getTranslation("round.visits.none"), getTranslation("round.visits.none.hint")));
            return;
        }
        Map<VisitId, NoteRow> notes = parts.notes().of(round.id());
        Reasons.Words words = parts.reasons().of(round, getLocale());
        PlainTable table = new PlainTable(Stream.of("dong", "when", "attendance", "files", "note")
                .map(key -> getTranslation("round.visits.column." + key))
                .toList());
        for (VisitRow visit : pages.of(visits, one -> words.dong(one.dong())))
            table.row(
                    new Span(words.dong(visit.dong())),
                    List.of(
                            new NativeTableCell(
                                    new Div(InWords.brief(visit.slot().start(), getLocale())),
                                    new Div(words.team(visit.team()))),
                            new NativeTableCell(attendance(visit)),
                            files(visit),
                            note(notes.get(visit.id()))));
        list.add(table);
    }

    /** Nothing as long as the visit has not begun. */
    private Component attendance(VisitRow visit) {
        EventId event = visit.event();
        LocalDateTime now = LocalDateTime.now(parts.clock().withZone(TimeSlot.SEOUL));
        if (event == null || visit.slot().start().isAfter(now)) return new Span();
        Div state = new Div();
        parts.confirmations().of(event).stream()
                .filter(row -> row.dong().equals(visit.dong()))
                .forEach(row -> state.add(new Div(ConfirmationBadge.of(row))));
        Anchor way = new Anchor(EventTab.address(event, "attendance"), getTranslation("round.visits.attendance"));
        way.setRouterIgnore(false);
        state.add(way);
        return state;
    }

    private NativeTableCell files(VisitRow visit) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("round-text");
        EventId event = visit.event();
        if (event != null) cell.add(new MaterialList(event, parts.materials()));
        return cell;
    }

    private NativeTableCell note(@Nullable NoteRow note) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("round-why");
        if (note == null) {
            cell.add(getTranslation("round.visits.note.none"));
            return cell;
        }
        Paragraph text = new Paragraph(note.text());
        text.addClassName("round-note");
        Span by = new Span(getTranslation("round.answers.given", note.by(), InWords.instant(note.at(), getLocale())));
        by.addClassName("secondary");
        cell.add(text, by);
        return cell;
    }
}

package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.dongne.district.Dong;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.answer.DongAnswer;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What every dong said, and which are silent. */
final class AnswersPart extends Div implements Refreshing {

    private final transient RoundDetails round;
    private final transient RoundParts parts;
    private final Div head = new Div();
    private final Pages pages = new Pages(this::turn);
    private final Div list = new Div();

    AnswersPart(RoundDetails round, RoundParts parts) {
        this.round = round;
        this.parts = parts;
        Section section = new Section(head, pages, list);
        section.addClassName("card");
        add(section);
        refresh();
    }

    /** Where somebody looks for a dong stays as it is. */
    @Override
    public void refresh() {
        Map<DongCode, DongAnswer> answers = parts.answers().of(round.id());
        head.removeAll();
        head.add(
                new H2(getTranslation("round.answers.title")),
                new Paragraph(getTranslation(
                        "round.answers.count", answers.size(), round.dongs().size())));
        if (round.status() == RoundStatus.PUBLISHED
                && answers.size() < round.dongs().size())
            head.add(new Button(getTranslation("round.action.remind"), VaadinIcon.BELL_O.create(), click -> remind()));
        show(answers);
    }

    private void show(Map<DongCode, DongAnswer> answers) {
        Map<WindowId, String> windows = parts.windows().of(round.id()).stream()
                .collect(Collectors.toMap(
                        WindowRow::id, row -> InWords.brief(row.slot().start(), getLocale())));
        Map<DongCode, String> names = parts.dongs().all().stream().collect(Collectors.toMap(Dong::code, Dong::name));
        PlainTable table = new PlainTable(Stream.of("dong", "wishes", "cannot", "by")
                .map(key -> getTranslation("round.answers.column." + key))
                .toList());
        for (DongCode dong : pages.of(round.dongs(), one -> names.getOrDefault(one, "")))
            table.row(link(dong, names.getOrDefault(dong, "")), cells(answers.get(dong), windows));
        list.removeAll();
        list.add(table);
    }

    private void turn() {
        show(parts.answers().of(round.id()));
    }

    private void remind() {
        Notices.attempt(
                () -> Notices.success("round.action.reminded", parts.reminders().remindNow(round.id())));
    }

    private Anchor link(DongCode dong, String name) {
        Anchor link = new Anchor(DongView.address(round.id(), dong), name);
        link.setRouterIgnore(false);
        return link;
    }

    private List<NativeTableCell> cells(@Nullable DongAnswer answer, Map<WindowId, String> windows) {
        if (answer != null)
            return List.of(wishes(answer, windows), cannot(answer, windows), new NativeTableCell(by(answer)));
        StatusBadge silent = new StatusBadge(Tone.WARNING, VaadinIcon.CLOCK, getTranslation("round.answers.silent"));
        return List.of(new NativeTableCell(silent), new NativeTableCell(), new NativeTableCell());
    }

    private NativeTableCell wishes(DongAnswer answer, Map<WindowId, String> windows) {
        NativeTableCell cell = new NativeTableCell();
        List<WindowId> wishes = answer.said().wishes();
        IntStream.range(0, wishes.size())
                .forEach(position -> cell.add(new Div(getTranslation(
                        "round.answers.wish", position + 1, windows.getOrDefault(wishes.get(position), "")))));
        if (answer.said().evening()) cell.add(new Div(getTranslation("round.answers.evening")));
        if (answer.said().note() != null) {
            Div note = new Div(answer.said().note());
            note.addClassName("round-text");
            cell.add(note);
        }
        return cell;
    }

    private static NativeTableCell cannot(DongAnswer answer, Map<WindowId, String> windows) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("round-text");
        answer.said()
                .cannot()
                .forEach((window, reason) -> cell.add(new Div(windows.getOrDefault(window, "") + " – " + reason)));
        return cell;
    }

    private String by(DongAnswer answer) {
        String given = getTranslation("round.answers.given", answer.by(), InWords.instant(answer.at(), getLocale()));
        return answer.said().byPhone() ? given + " (" + getTranslation("round.answers.by-phone") + ")" : given;
    }
}

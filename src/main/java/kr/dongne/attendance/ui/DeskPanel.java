package kr.dongne.attendance.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.CheckIn;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.MarkAnswer;
import kr.dongne.attendance.Tally;
import kr.dongne.attendance.UndoMark;
import kr.dongne.district.Dong;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventTab;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** What a desk needs and nothing else: find, tap, take back, write down; the numbers are live. */
final class DeskPanel extends Div {

    private final EventDetails event;
    private final transient AttendanceBook book;
    private final transient LiveList list;
    private final transient Reasoned reasoned;
    private final List<Dong> dongs;
    private final @Nullable String desk;
    private final Span numbers = new Span();
    private final CountsPanel counts;
    private final TextField search = new TextField();
    private final Span news = new Span();
    private final AttendeeLines<DeskLine> lines;

    DeskPanel(EventDetails event, AttendanceBook book, List<Dong> dongs, @Nullable String desk, boolean wayBack) {
        this.event = event;
        this.book = book;
        this.dongs = dongs;
        this.desk = desk;
        list = new LiveList(book, event.id());
        reasoned = new Reasoned(event);
        counts = new CountsPanel(list.counts());
        Words words = new Words(dongs);
        lines = new AttendeeLines<>(row -> new DeskLine(row, words, this::checkIn, this::undo));
        addClassName("attendance-desk");
        news.addClassName("attendance-news");
        news.getElement().setAttribute("role", "status");
        add(header(wayBack), finder(), news, lines, byDong());
        show();
        search.focus();
    }

    /** Takes over what other desks have marked. */
    void refresh() {
        list.refresh();
        show();
    }

    private PageHeader header(boolean wayBack) {
        Anchor back = new Anchor(EventTab.address(event.id(), AttendanceTab.KEY), Words.text("attendance.desk.back"));
        back.setVisible(wayBack);
        numbers.addClassName("attendance-numbers");
        PageHeader header = new PageHeader(Words.text("attendance.desk"), back);
        header.setSubtitle(event.title() + " · " + InWords.slot(event.slot(), getLocale()));
        header.setBadges(numbers);
        return header;
    }

    private Div finder() {
        search.setLabel(Words.text("attendance.search"));
        search.setPlaceholder(Words.text("attendance.search.hint"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setAutoselect(true);
        search.setHelperText(Words.text("attendance.search.enter"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.addValueChangeListener(change -> show());
        search.addKeyPressListener(Key.ENTER, pressed -> checkInOnlyMatch());
        Button walkIn = new Button(Words.text("attendance.walk-in.add"), VaadinIcon.PLUS.create(), click -> walkIn());
        walkIn.addThemeVariants(ButtonVariant.LARGE);
        Div row = new Div(search, walkIn);
        row.addClassNames("toolbar", "attendance-finder");
        return row;
    }

    private Details byDong() {
        return new Details(Words.text("attendance.counts.by-dong"), counts);
    }

    private List<ExpectedRow> found() {
        return list.rows().stream()
                .filter(new AttendeeSearch(search.getValue()))
                .sorted(Comparator.comparing(ExpectedRow::name))
                .toList();
    }

    private void show() {
        Tally total = list.counts().total();
        numbers.setText(Words.text("attendance.desk.numbers", total.came(), total.expected(), total.open()));
        counts.show(list.counts());
        lines.show(found());
    }

    private void checkInOnlyMatch() {
        List<ExpectedRow> waiting =
                found().stream().filter(row -> !row.inPerson()).toList();
        if (search.getValue().isBlank() || waiting.size() != 1) return;
        checkIn(waiting.getFirst());
        search.getElement().executeJs("this.inputElement.select()");
    }

    private void checkIn(ExpectedRow row) {
        reasoned.run(reason -> {
            String tap = UUID.randomUUID().toString();
            say(row.name(), book.checkIn(new CheckIn(event.id(), row.id(), reason, desk, tap)));
        });
    }

    private void undo(ExpectedRow row) {
        UUID mark = row.mark();
        if (mark == null) return;
        reasoned.run(reason -> {
            book.undo(new UndoMark(event.id(), mark, reason, desk));
            refresh();
            news.setText(Words.text("attendance.undone", row.name()));
        });
    }

    private void walkIn() {
        WalkInDialog dialog = new WalkInDialog(event, book, dongs, list.rows(), desk, answer -> {
            refresh();
            list.rows().stream()
                    .filter(row -> row.id().equals(answer.attendee()))
                    .findFirst()
                    .ifPresent(row -> say(row.name(), answer));
        });
        dialog.open();
    }

    private void say(String name, MarkAnswer answer) {
        refresh();
        String key = answer.already() ? "attendance.already" : "attendance.checked-in";
        news.setText(Words.text(key, name, Words.clock(answer.at())));
        news.setClassName("attendance-news-warning", answer.already());
    }
}

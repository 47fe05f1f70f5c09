package kr.dongne.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kr.dongne.calendar.ImportLine;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** Takes many days at once: what becomes of each line is shown while it is pasted, and nothing is saved while one is wrong. */
abstract class ImportDialog<T> extends Div {

    private final String words;
    private final transient Runnable done;
    private final TextArea text = new TextArea();
    private final UnorderedList results = new UnorderedList();
    private transient List<ImportLine<T>> lines = List.of();

    /** The words are those below this key. */
    ImportDialog(String words, Runnable done) {
        this.words = words;
        this.done = done;
        text.setLabel(getTranslation(words + ".text"));
        text.setHelperText(getTranslation(words + ".text.hint"));
        text.setMaxLength(ImportLine.LONGEST_TEXT);
        text.setMinRows(4);
        text.setMaxRows(8);
        text.setWidthFull();
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> check());
        results.addClassNames("day-lines", "import-lines");
        results.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(getTranslation(words + ".help")), text, results);
    }

    abstract List<ImportLine<T>> read(String typed);

    /** What becomes of a line that can be taken. */
    abstract ListItem taken(T value);

    abstract void save(List<T> values);

    final void type(String typed) {
        text.setValue(typed);
    }

    void open() {
        new FormDialog(getTranslation(words), getTranslation("calendar.import.apply"), this::apply, this).open();
    }

    private void check() {
        text.setInvalid(false);
        lines = read(text.getValue());
        results.removeAll();
        lines.stream()
                .sorted(Comparator.comparing(line -> line.problem() == null)) // what has to be mended comes first
                .forEach(line -> results.add(result(line)));
    }

    private ListItem result(ImportLine<T> line) {
        if (line.problem() != null)
            return new ListItem(
                    new Span(getTranslation("calendar.import.line", line.number(), line.text())),
                    new StatusBadge(Tone.DANGER, Notices.text(line.problem())));
        return taken(Objects.requireNonNull(line.value()));
    }

    private boolean apply() {
        check();
        long wrong = lines.stream().filter(line -> line.problem() != null).count();
        if (lines.isEmpty() || wrong > 0) {
            text.setErrorMessage(
                    lines.isEmpty()
                            ? getTranslation("shared.required")
                            : getTranslation("calendar.import.wrong", wrong));
            text.setInvalid(true);
            return false;
        }
        save(lines.stream().map(line -> Objects.requireNonNull(line.value())).toList());
        Notices.success(words + ".done", lines.size());
        done.run();
        return true;
    }
}

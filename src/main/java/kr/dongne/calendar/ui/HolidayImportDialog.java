package kr.dongne.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import kr.dongne.calendar.HolidayList;
import kr.dongne.calendar.HolidayList.Line;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Takes many holidays at once: what becomes of each line is shown while it is pasted, and nothing is saved while one is wrong. */
final class HolidayImportDialog extends Div {

    private final transient SpecialDays days;
    private final transient Runnable done;
    private final TextArea text = new TextArea();
    private final UnorderedList results = new UnorderedList();
    private transient List<Line> lines = List.of();

    HolidayImportDialog(SpecialDays days, Runnable done) {
        this.days = days;
        this.done = done;
        text.setLabel(getTranslation("calendar.import.text"));
        text.setHelperText(getTranslation("calendar.import.text.hint"));
        text.setMaxLength(HolidayList.LONGEST);
        text.setMinRows(4);
        text.setMaxRows(8);
        text.setWidthFull();
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> check());
        results.addClassNames("day-lines", "import-lines");
        results.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(getTranslation("calendar.import.help")), upload(), text, results);
    }

    void open() {
        new FormDialog(getTranslation("calendar.import"), getTranslation("calendar.import.apply"), this::apply, this)
                .open();
    }

    private Upload upload() {
        Upload upload = new Upload(this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(HolidayList.LONGEST);
        upload.setAcceptedFileExtensions(".ics", ".txt", ".csv");
        String choose = getTranslation("calendar.import.file");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne("").setMany("")));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(rejected -> Notices.warning("calendar.import.file.refused"));
        return upload;
    }

    private void take(UploadEvent file) throws IOException {
        byte[] bytes = file.getInputStream().readNBytes(HolidayList.LONGEST);
        Future<Void> unused = file.getUI().access(() -> text.setValue(new String(bytes, StandardCharsets.UTF_8)));
    }

    private void check() {
        text.setInvalid(false);
        lines = HolidayList.read(text.getValue());
        results.removeAll();
        lines.forEach(line -> results.add(result(line)));
    }

    private ListItem result(Line line) {
        if (line.problem() != null)
            return new ListItem(
                    new Span(getTranslation("calendar.import.line", line.number(), line.text())),
                    new StatusBadge(Tone.DANGER, Notices.text(line.problem())));
        var holiday = Objects.requireNonNull(line.holiday());
        String known = days.holidayOn(holiday.day()).orElse(null);
        return new ListItem(
                new Span(InWords.date(holiday.day(), getLocale())),
                new Span(holiday.name()),
                state(known, holiday.name()));
    }

    private StatusBadge state(@Nullable String known, String name) {
        if (known == null) return new StatusBadge(Tone.SUCCESS, getTranslation("calendar.import.new"));
        return known.equals(name)
                ? new StatusBadge(Tone.NEUTRAL, getTranslation("calendar.import.same"))
                : new StatusBadge(Tone.INFO, getTranslation("calendar.import.renamed", known));
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
        days.declareHolidays(lines.stream()
                .map(line -> Objects.requireNonNull(line.holiday()))
                .toList());
        Notices.success("calendar.import.done", lines.size());
        done.run();
        return true;
    }
}

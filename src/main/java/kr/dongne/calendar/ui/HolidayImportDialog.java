package kr.dongne.calendar.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Future;
import kr.dongne.calendar.DeclareHoliday;
import kr.dongne.calendar.HolidayList;
import kr.dongne.calendar.ImportLine;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Takes many holidays at once, also from a calendar file. */
final class HolidayImportDialog extends ImportDialog<DeclareHoliday> {

    private final transient SpecialDays days;

    HolidayImportDialog(SpecialDays days, Runnable done) {
        super("calendar.import", done);
        this.days = days;
        addComponentAtIndex(1, upload());
    }

    @Override
    List<ImportLine<DeclareHoliday>> read(String typed) {
        return HolidayList.read(typed);
    }

    @Override
    ListItem taken(DeclareHoliday holiday) {
        return new ListItem(
                new Span(InWords.date(holiday.day(), getLocale())),
                new Span(holiday.name()),
                state(days.holidayOn(holiday.day()).orElse(null), holiday.name()));
    }

    @Override
    void save(List<DeclareHoliday> values) {
        days.declareHolidays(values);
    }

    private StatusBadge state(@Nullable String known, String name) {
        if (known == null) return new StatusBadge(Tone.SUCCESS, getTranslation("calendar.import.new"));
        return known.equals(name)
                ? new StatusBadge(Tone.NEUTRAL, getTranslation("calendar.import.same"))
                : new StatusBadge(Tone.INFO, getTranslation("calendar.import.renamed", known));
    }

    private Upload upload() {
        Upload upload = new Upload(this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ImportLine.LONGEST_TEXT);
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
        byte[] bytes = file.getInputStream().readNBytes(ImportLine.LONGEST_TEXT);
        Future<Void> unused = file.getUI().access(() -> type(new String(bytes, StandardCharsets.UTF_8)));
    }
}

package kr.dongne.papers;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.document.DocumentFile;
import kr.dongne.document.Register;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists that leave the console: sheets to sign, and who came. */
@Service
public class SignInSheets {

    private static final int LONGEST_REASON = 150;

    private final EventQueries events;
    private final AttendanceBook book;
    private final SheetWords words;
    private final AccessLog accessLog;

    SignInSheets(EventQueries events, AttendanceBook book, SheetWords words, AccessLog accessLog) {
        this.events = events;
        this.book = book;
        this.words = words;
        this.accessLog = accessLog;
    }

    /** The file, with those whom the actor may see; refuses without a reason, which the access log keeps. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional
    public DocumentFile download(DownloadSheet command) {
        if (command.reason().isEmpty()) throw new PapersProblem.ReasonMissing();
        if (command.reason().length() > LONGEST_REASON) throw new PapersProblem.TooLong(LONGEST_REASON);
        EventDetails event = events.of(command.event());
        List<ExpectedRow> rows = book.expected(event.id());
        log(command, rows);
        Register register = register(command, event, rows);
        String title = register.title() + " " + event.slot().start().toLocalDate();
        return switch (command.format()) {
            case PDF -> DocumentFile.pdf(title, register);
            case XLSX -> DocumentFile.xlsx(title, register);
        };
    }

    private Register register(DownloadSheet command, EventDetails event, List<ExpectedRow> rows) {
        SheetWords.In language = words.in(command.language());
        return switch (command.kind()) {
            case SIGN_IN_SHEET -> new SignInSheet(event, rows, language).register();
            case ATTENDANCE_LIST -> new AttendanceSheet(event, rows, language).register();
        };
    }

    private void log(DownloadSheet command, List<ExpectedRow> rows) {
        List<UUID> subjects = rows.stream().map(ExpectedRow::subject).toList();
        String what = command.kind() + " " + command.format();
        accessLog.record(
                AccessTask.DOCUMENT_DOWNLOADED, subjects, what.toLowerCase(Locale.ROOT) + ": " + command.reason());
    }
}

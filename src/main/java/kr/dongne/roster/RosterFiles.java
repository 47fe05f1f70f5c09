package kr.dongne.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.document.Column;
import kr.dongne.document.DocumentFile;
import kr.dongne.document.Layout;
import kr.dongne.document.Register;
import kr.dongne.document.Section;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files around imports: an empty roster to fill in, and the lines that were not right with the reasons. */
@Service
public class RosterFiles {

    private static final List<RosterColumn> TEMPLATE = List.of(
            RosterColumn.NAME,
            RosterColumn.DONG,
            RosterColumn.ROLE,
            RosterColumn.PHONE,
            RosterColumn.EMAIL,
            RosterColumn.SHARED,
            RosterColumn.FROM,
            RosterColumn.TO,
            RosterColumn.NOTE);
    private static final int EMPTY_LINES = 40;

    private final ImportStore imports;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final MessageSource texts;

    RosterFiles(ImportStore imports, JdbcClient jdbc, AccessLog log, MessageSource texts) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.log = log;
        this.texts = texts;
    }

    /** A workbook with the headings that are always understood. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public DocumentFile template(Locale language) {
        List<Column> columns = TEMPLATE.stream()
                .map(column -> Column.text(text("roster.column." + column, language), 10))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < EMPTY_LINES; i++)
            rows.add(TEMPLATE.stream().map(column -> "").toList());
        return file("roster.template", language, List.of(text("roster.template.how", language)), columns, rows);
    }

    /** The lines with errors and open questions as they came, with a column of reasons. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional
    public DocumentFile faults(ImportId id, Locale language) {
        ImportHead head = imports.of(id);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(text("roster.line", language), 5));
        head.headings().forEach(heading -> columns.add(Column.text(heading, 10)));
        columns.add(Column.text(text("roster.reasons", language), 25));
        int width = head.headings().size();
        List<List<String>> rows = jdbc.sql("""
                select line, raw, marks from roster_line where import_id = :id and state in ('ERROR', 'ASK') order by line
                """)
                .param("id", id.value())
                .query((row, number) -> row(
                        row.getInt("line"),
                        CellTexts.split(row.getString("raw")),
                        Mark.read(row.getString("marks")),
                        width,
                        language))
                .list();
        log.record(AccessTask.DOCUMENT_DOWNLOADED, List.<UUID>of(), "roster faults: " + rows.size());
        return file("roster.faults", language, List.of(text("roster.faults.how", language)), columns, rows);
    }

    private List<String> row(int line, List<String> cells, List<Mark> marks, int width, Locale language) {
        List<String> row = new ArrayList<>(width + 2);
        row.add(String.valueOf(line));
        for (int column = 0; column < width; column++) row.add(column < cells.size() ? cells.get(column) : "");
        row.add(marks.stream()
                .filter(mark -> mark.level() == Mark.Level.ERROR || mark.level() == Mark.Level.ASK)
                .map(mark -> text("roster.column." + mark.column(), language) + ": " + reason(mark, language))
                .collect(Collectors.joining("\n")));
        return row;
    }

    private String reason(Mark mark, Locale language) {
        return texts.getMessage(mark.messageKey(), mark.arguments().toArray(), language);
    }

    private DocumentFile file(
            String title, Locale language, List<String> notes, List<Column> columns, List<List<String>> rows) {
        String name = text(title, language);
        Section section = new Section("", rows);
        return DocumentFile.xlsx(
                name,
                new Register(language, name, notes, null, columns, List.of(section), List.of(), Layout.WIDE_LIST));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}

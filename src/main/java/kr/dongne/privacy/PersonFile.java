package kr.dongne.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.accesslog.SubjectNames;
import kr.dongne.document.Column;
import kr.dongne.document.DocumentFile;
import kr.dongne.document.FileNames;
import kr.dongne.document.Layout;
import kr.dongne.document.Register;
import kr.dongne.document.Section;
import kr.dongne.shared.Disclosure;
import kr.dongne.shared.Disclosure.Records;
import kr.dongne.shared.InWords;
import kr.dongne.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept of one person, as a file for that person (Personal Information Protection Act, article 35). */
@Service
public class PersonFile {

    private final List<Disclosure> disclosures;
    private final SubjectNames subjects;
    private final PrivacyWords words;
    private final AccessLog log;
    private final Clock clock;

    PersonFile(List<Disclosure> disclosures, SubjectNames subjects, PrivacyWords words, AccessLog log, Clock clock) {
        this.disclosures = disclosures;
        this.subjects = subjects;
        this.words = words;
        this.log = log;
        this.clock = clock;
    }

    /** Which file: to read, to calculate with, or for another program. */
    public enum Format {
        PDF,
        XLSX,
        JSON
    }

    /** The file; refuses without a reason, which the access log keeps. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public DocumentFile of(UUID person, Format format, Locale language, String reason) {
        if (reason.isBlank()) throw new PrivacyProblem.TextMissing();
        String name = subjects.names(List.of(person)).get(person);
        if (name == null) throw new NotFound();
        List<Records> records = disclosures.stream()
                .flatMap(disclosure -> disclosure.about(person).stream())
                .filter(kind -> !kind.rows().isEmpty())
                .toList();
        log.record(AccessTask.PERSON_EXPORTED, List.of(person), format + ": " + reason.strip());
        String title = words.text(language, "privacy.file.title", name);
        return switch (format) {
            case PDF -> DocumentFile.pdf(title, register(title, records, language));
            case XLSX -> DocumentFile.xlsx(title, register(title, records, language));
            case JSON -> json(title, records);
        };
    }

    private Register register(String title, List<Records> records, Locale language) {
        List<Section> sections = new ArrayList<>();
        for (Records kind : records) {
            String heading = words.text(language, "privacy.data." + kind.key());
            List<List<String>> lines = new ArrayList<>();
            int number = 0;
            for (List<String> row : kind.rows()) {
                number++;
                for (int column = 0; column < row.size(); column++)
                    lines.add(List.of(
                            Integer.toString(number),
                            words.text(
                                    language,
                                    "privacy.data." + kind.key() + "."
                                            + kind.columns().get(column)),
                            row.get(column)));
            }
            sections.add(new Section(heading, lines));
        }
        return new Register(
                language,
                title,
                List.of(words.text(language, "privacy.file.made", InWords.instant(clock.instant(), language))),
                null,
                List.of(
                        Column.centered(words.text(language, "privacy.file.number"), 1),
                        Column.text(words.text(language, "privacy.file.item"), 3),
                        Column.text(words.text(language, "privacy.file.value"), 8)),
                sections,
                List.of(),
                Layout.LIST);
    }

    private static DocumentFile json(String title, List<Records> records) {
        Map<String, List<Map<String, String>>> kinds = new LinkedHashMap<>();
        for (Records kind : records) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> row : kind.rows()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int column = 0; column < row.size(); column++)
                    values.put(kind.columns().get(column), row.get(column));
                rows.add(values);
            }
            kinds.put(kind.key(), rows);
        }
        byte[] bytes = JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(kinds)
                .getBytes(StandardCharsets.UTF_8);
        return new DocumentFile(FileNames.safe(title, "json"), "application/json", bytes);
    }
}

package kr.dongne.papers;

import java.util.ArrayList;
import java.util.List;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.district.Dong;
import kr.dongne.document.Column;
import kr.dongne.document.Layout;
import kr.dongne.document.Notice;
import kr.dongne.document.Register;
import kr.dongne.document.Section;
import kr.dongne.event.EventDetails;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** A page for each dong: who is expected, a box for each signature, some empty lines, and what happens to the data. */
final class SignInSheet {

    private static final int EMPTY_LINES = 3;

    private final EventDetails event;
    private final List<ExpectedRow> rows;
    private final SheetWords.In words;

    SignInSheet(EventDetails event, List<ExpectedRow> rows, SheetWords.In words) {
        this.event = event;
        this.rows = rows;
        this.words = words;
    }

    Register register() {
        return new Register(
                words.language(),
                words.text("papers.sheet.sign-in.title", event.title()),
                words.whenAndWhere(event),
                new Notice(words.text("papers.sheet.privacy"), words.privacyNotice()),
                List.of(
                        Column.number(words.text("papers.sheet.number"), 10),
                        Column.text(words.text("papers.sheet.office"), 46),
                        Column.centered(words.text("papers.sheet.name"), 28),
                        Column.signature(words.text("papers.sheet.signature"), 46),
                        Column.text(words.text("papers.sheet.remark"), 42)),
                sections(),
                List.of(words.text("papers.sheet.confirmed-by")),
                Layout.SIGNED_SHEETS);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Dong dong : words.dongs()) {
            List<ExpectedRow> own = rows.stream()
                    .filter(row -> row.dongs().contains(dong.code()))
                    .toList();
            if (!own.isEmpty()) sections.add(new Section(dong.name(), lines(own, dong.code())));
        }
        List<ExpectedRow> others =
                rows.stream().filter(row -> row.dongs().isEmpty()).toList();
        if (!others.isEmpty() || sections.isEmpty())
            sections.add(new Section(words.text("attendance.no-dong"), lines(others, null)));
        return sections;
    }

    private List<List<String>> lines(List<ExpectedRow> own, @Nullable DongCode dong) {
        List<List<String>> lines = new ArrayList<>();
        for (ExpectedRow row : own)
            lines.add(List.of(
                    Integer.toString(lines.size() + 1),
                    row.proxyFor() == null ? words.offices(row.affiliations(), dong) : "",
                    row.name(),
                    "",
                    remark(row, dong)));
        for (int empty = 0; empty < EMPTY_LINES; empty++)
            lines.add(List.of(Integer.toString(lines.size() + 1), "", "", "", ""));
        return lines;
    }

    private String remark(ExpectedRow row, @Nullable DongCode dong) {
        if (row.proxyForName() != null) return words.text("papers.sheet.proxy-for", row.proxyForName());
        DongCode first = words.dongs().stream()
                .map(Dong::code)
                .filter(row.dongs()::contains)
                .findFirst()
                .orElse(null);
        if (first == null || first.equals(dong)) return "";
        return words.text("papers.sheet.signs-elsewhere", words.dong(first));
    }
}

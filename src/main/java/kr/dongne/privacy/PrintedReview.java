package kr.dongne.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.dongne.document.Column;
import kr.dongne.document.DocumentFile;
import kr.dongne.document.Layout;
import kr.dongne.document.Register;
import kr.dongne.document.Section;
import kr.dongne.shared.InWords;
import org.springframework.stereotype.Component;

/** A monthly review on paper: what was found by each rule, what was said about it, who signed, and the log's last seal. */
@Component
class PrintedReview {

    private final PrivacyWords words;

    PrintedReview(PrivacyWords words) {
        this.words = words;
    }

    DocumentFile pdf(ReviewDetails review, Locale language) {
        ReviewRow row = review.row();
        String title = words.text(language, "privacy.review.of", month(row));
        return DocumentFile.pdf(
                title,
                new Register(
                        language,
                        title,
                        notes(row, language),
                        null,
                        columns(language),
                        sections(review, language),
                        closing(row, language),
                        Layout.WIDE_LIST));
    }

    static String month(ReviewRow row) {
        return row.month().getYear() + "-" + "%02d".formatted(row.month().getMonthValue());
    }

    private List<String> notes(ReviewRow row, Locale language) {
        return List.of(
                words.text(language, "privacy.review.rows", row.rows(), row.findings()),
                words.text(language, row.logWhole() ? "privacy.review.whole" : "privacy.review.broken"),
                words.text(language, "privacy.review.seal", Long.toString(row.sealNumber()), row.sealHash()));
    }

    private List<Column> columns(Locale language) {
        return List.of(
                Column.text(words.text(language, "privacy.finding.day"), 3),
                Column.text(words.text(language, "privacy.finding.account"), 3),
                Column.text(words.text(language, "privacy.finding.size"), 3),
                Column.centered(words.text(language, "privacy.finding.verdict"), 2),
                Column.text(words.text(language, "privacy.finding.comment"), 7));
    }

    private List<Section> sections(ReviewDetails review, Locale language) {
        return Arrays.stream(AnomalyRule.values())
                .map(rule -> new Section(
                        words.text(language, "privacy.rule." + rule),
                        review.findings().stream()
                                .filter(finding -> finding.rule() == rule)
                                .map(finding -> line(finding, language))
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private List<String> line(FindingRow finding, Locale language) {
        return List.of(
                InWords.date(finding.day(), language),
                finding.accountName(),
                words.text(language, "privacy.finding.times", finding.occurrences(), finding.people()),
                finding.verdict() == null ? "" : words.text(language, "privacy.verdict." + finding.verdict()),
                Objects.requireNonNullElse(finding.comment(), ""));
    }

    private List<String> closing(ReviewRow row, Locale language) {
        List<String> lines = new ArrayList<>();
        if (row.summary() != null) lines.add(words.text(language, "privacy.review.summary") + ": " + row.summary());
        lines.add(words.text(
                language, "privacy.review.prepared", row.preparedBy(), InWords.instant(row.preparedAt(), language)));
        lines.add(
                row.signedBy() == null || row.signedAt() == null
                        ? words.text(language, "privacy.review.unsigned")
                        : words.text(
                                language,
                                "privacy.review.signed",
                                row.signedBy(),
                                InWords.instant(row.signedAt(), language)));
        return lines;
    }
}

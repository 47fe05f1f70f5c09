package kr.dongne.letter;

import static kr.dongne.shared.BraceWords.typed;

import java.util.Locale;
import java.util.Optional;
import kr.dongne.outbox.MailKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts as the office has written them, or the console's own. */
@Component
class TextBook {

    private final JdbcClient jdbc;
    private final LetterWords words;

    TextBook(JdbcClient jdbc, LetterWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    LetterText of(MailKind kind) {
        return LetterText.KINDS.contains(kind) ? written(kind).orElseGet(() -> own(kind)) : own(kind);
    }

    /** What the console says by itself. */
    LetterText own(MailKind kind) {
        String slug = kind.name().toLowerCase(Locale.ROOT);
        String greeting = words.of("greeting", typed(LetterValues.NAME), typed(LetterValues.OFFICE));
        String more =
                switch (kind) {
                    case REMINDER -> "\n" + words.of("remind.until", typed(LetterValues.DEADLINE));
                    case COMING -> "\n" + words.of("coming.soon");
                    case FOLLOW_UP -> "\n" + words.of("follow_up.thanks", typed(LetterValues.EVENT));
                    default -> "";
                };
        return new LetterText(
                kind,
                LetterText.OWN,
                words.of("subject." + slug, typed(LetterValues.WHEN), typed(LetterValues.EVENT)),
                greeting + more);
    }

    /** Writes over the version that was read and over nothing else. */
    boolean keep(LetterText text) {
        String statement = text.version() == LetterText.OWN
                ? "insert ignore into letter_text (kind, version, subject, opening) values (:kind, 1, :subject, :opening)"
                : "update letter_text set version = version + 1, subject = :subject, opening = :opening"
                        + " where kind = :kind and version = :version";
        var prepared = jdbc.sql(statement)
                .param("kind", text.kind().name())
                .param("subject", text.subject())
                .param("opening", text.opening());
        if (text.version() != LetterText.OWN) prepared = prepared.param("version", text.version());
        return prepared.update() == 1;
    }

    boolean forget(MailKind kind, long version) {
        return jdbc.sql("delete from letter_text where kind = :kind and version = :version")
                        .param("kind", kind.name())
                        .param("version", version)
                        .update()
                == 1;
    }

    private Optional<LetterText> written(MailKind kind) {
        return jdbc.sql("select version, subject, opening from letter_text where kind = :kind")
                .param("kind", kind.name())
                .query((row, number) -> new LetterText(
                        kind, row.getLong("version"), row.getString("subject"), row.getString("opening")))
                .optional();
    }
}

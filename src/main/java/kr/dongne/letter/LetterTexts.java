package kr.dongne.letter;

import java.util.List;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.outbox.MailKind;
import kr.dongne.settings.ChangeBook;
import kr.dongne.settings.ChangedKind;
import kr.dongne.shared.StaleVersion;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of mails, as officers write them for the whole district; every change is remembered. */
@Service
public class LetterTexts {

    private final TextBook book;
    private final SampleLetter sample;
    private final ChangeBook changes;
    private final AccessLog log;

    LetterTexts(TextBook book, SampleLetter sample, ChangeBook changes, AccessLog log) {
        this.book = book;
        this.sample = sample;
        this.changes = changes;
        this.log = log;
    }

    /** The text of each kind that may be written, as it is now. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public List<LetterText> all() {
        return LetterText.KINDS.stream().map(book::of).toList();
    }

    /** Keeps a text; refuses with StaleVersion when somebody else wrote it meanwhile, and as {@link LetterText} does. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void change(LetterText typed) {
        LetterText text = checked(typed);
        LetterText before = book.of(text.kind());
        StaleVersion.unlessSame(text.version(), before.version());
        if (!book.keep(text)) throw new StaleVersion();
        note(before, text);
    }

    /** Gives the console's own words back. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void reset(MailKind kind, long version) {
        LetterText before = book.of(kind);
        if (before.version() == LetterText.OWN) return;
        if (!book.forget(kind, version)) throw new StaleVersion();
        note(before, book.own(kind));
    }

    /** A mail with this text about a made-up event, as its reader would get it. */
    @PreAuthorize(Access.DISTRICT)
    public MailPreview preview(LetterText typed) {
        return sample.with(checked(typed));
    }

    private static LetterText checked(LetterText typed) {
        return new LetterText(
                typed.kind(),
                typed.version(),
                LetterText.subject(typed.subject()),
                LetterText.opening(typed.opening()));
    }

    private void note(LetterText before, LetterText after) {
        changes.note(ChangedKind.MAIL_TEXT, before.kind().name(), inWords(before), inWords(after));
        log.record(AccessTask.SETTING_CHANGED, List.of(), "letter_text " + before.kind());
    }

    private static String inWords(LetterText text) {
        return text.subject() + "\n" + text.opening();
    }
}

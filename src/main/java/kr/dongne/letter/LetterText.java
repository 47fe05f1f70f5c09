package kr.dongne.letter;

import java.util.EnumSet;
import java.util.Set;
import kr.dongne.outbox.MailKind;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.TypedText;

/**
 * The words of one kind of mail that the office may write itself, with {@link LetterValues#WORDS} in braces. What the mail
 * is about, what changed and when and where the event is are added by the console, so that no edit can lose them.
 *
 * @param version {@link #OWN} for the console's own words
 * @param subject one line
 * @param opening the lines before the facts
 */
public record LetterText(MailKind kind, long version, String subject, String opening) {

    /** The kinds whose words the office may write. */
    public static final Set<MailKind> KINDS = EnumSet.of(
            MailKind.REQUEST, MailKind.UPDATE, MailKind.REMINDER, MailKind.COMING, MailKind.FOLLOW_UP, MailKind.CANCEL);

    /** The version of what nobody has written over. */
    public static final long OWN = 0;

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_OPENING = 2000;

    /** The subject as it is kept; refuses with {@link InvalidValue}. */
    public static String subject(String typed) {
        String subject = TypedText.required(typed, "letter.subject", LONGEST_SUBJECT);
        LetterValues.WORDS.check(subject);
        return subject;
    }

    /** The opening as it is kept, its lines as they were typed; refuses with {@link InvalidValue}. */
    public static String opening(String typed) {
        String opening = typed.strip().replace("\r\n", "\n");
        if (opening.isEmpty()) throw new InvalidValue("letter.opening.missing");
        if (opening.length() > LONGEST_OPENING) throw new InvalidValue("shared.text.too-long", LONGEST_OPENING);
        LetterValues.WORDS.check(opening);
        return opening;
    }
}

package kr.dongne.letter;

import java.time.Instant;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * To whom a letter goes, and what is true of that one mail only.
 *
 * @param represents in whose place a proxy comes; null for everybody else
 * @param comment what the reader said with the answer, or is told with a refused proposal
 * @param token of the page; the sample in previews and rehearsals
 * @param dtstamp in whole seconds
 */
public record Addressee(
        String name,
        EmailAddress email,
        @Nullable String represents,
        String uid,
        int sequence,
        PartStat partStat,
        @Nullable String comment,
        String token,
        Instant dtstamp) {

    /** The same reader with other words than those of the answer. */
    public Addressee told(@Nullable String words) {
        return new Addressee(name, email, represents, uid, sequence, partStat, words, token, dtstamp);
    }
}

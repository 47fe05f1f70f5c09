package kr.dongne.people;

import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * Which people the roster shows.
 *
 * @param text a part of the name, its leading consonants (초성), or both mixed; empty for everybody
 * @param currentOnly only people with an affiliation that holds today; together with a dong or role, that very one
 */
public record RosterFilter(
        String text, @Nullable DongCode dong, @Nullable AffiliationRole role, boolean currentOnly) {

    /** Everybody who is something today. */
    public static final RosterFilter CURRENT = new RosterFilter("", null, null, true);

    public RosterFilter {
        text = text.strip();
    }

    NameSearch name() {
        return new NameSearch(text);
    }
}

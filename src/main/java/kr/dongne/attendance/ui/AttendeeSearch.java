package kr.dongne.attendance.ui;

import java.util.Locale;
import java.util.function.Predicate;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.shared.Initials;

/** What somebody at a desk types: a part of the name, its leading consonants (초성), or the last digits of the phone. */
final class AttendeeSearch implements Predicate<ExpectedRow> {

    private final String text;

    AttendeeSearch(String text) {
        this.text = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean test(ExpectedRow row) {
        if (text.isEmpty()) return true;
        String name = row.name().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (name.contains(text)) return true;
        if (text.chars().allMatch(Character::isDigit))
            return row.phoneEnding() != null && row.phoneEnding().endsWith(text);
        return Initials.only(text) && Initials.of(name).contains(text);
    }
}

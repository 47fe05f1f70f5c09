package kr.dongne.roster;

import java.util.UUID;
import kr.dongne.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What somebody decided about a line: a new person, this known one, or to leave it out. */
public sealed interface Decision {

    static Decision newPerson() {
        return new NewPerson();
    }

    static Decision leaveOut() {
        return new LeaveOut();
    }

    record NewPerson() implements Decision {}

    record LeaveOut() implements Decision {}

    record Known(PersonId person) implements Decision {}

    static @Nullable String write(@Nullable Decision decision) {
        if (decision == null) return null;
        if (decision instanceof Known known) return known.person().value().toString();
        return decision instanceof NewPerson ? "NEW" : "OUT";
    }

    static @Nullable Decision read(@Nullable String text) {
        if (text == null) return null;
        return switch (text) {
            case "NEW" -> newPerson();
            case "OUT" -> leaveOut();
            default -> new Known(new PersonId(UUID.fromString(text)));
        };
    }
}

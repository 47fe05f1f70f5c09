package kr.dongne.roster;

import java.util.UUID;
import kr.dongne.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What somebody decided about a line: a new person, this known one, or to leave it out. */
public sealed interface Decision {

    Decision NEW_PERSON = new NewPerson();
    Decision LEAVE_OUT = new LeaveOut();

    record NewPerson() implements Decision {}

    record LeaveOut() implements Decision {}

    record Known(PersonId person) implements Decision {}

    static @Nullable String write(@Nullable Decision decision) {
        return switch (decision) {
            case null -> null;
            case NewPerson one -> "NEW";
            case LeaveOut one -> "OUT";
            case Known known -> known.person().value().toString();
        };
    }

    static @Nullable Decision read(@Nullable String text) {
        if (text == null) return null;
        return switch (text) {
            case "NEW" -> NEW_PERSON;
            case "OUT" -> LEAVE_OUT;
            default -> new Known(new PersonId(UUID.fromString(text)));
        };
    }
}

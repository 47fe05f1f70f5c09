package kr.dongne.draft;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to look at before a date is kept, shown next to its field; only the election period stops a save, until a reason is recorded. */
public record Warning(
        WarningKind kind, EventField field, @Nullable UUID part, String messageKey, List<Object> arguments) {

    static Warning at(EventField field, WarningKind kind, Object... arguments) {
        return new Warning(kind, field, null, kind.messageKey(), List.of(arguments));
    }

    static Warning atPart(UUID part, WarningKind kind, Object... arguments) {
        return new Warning(kind, EventField.PART, part, kind.messageKey(), List.of(arguments));
    }
}

package kr.dongne.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about one cell, as a message key with its arguments.
 *
 * @param arguments texts; a changed cell's first one is what it was before
 */
public record Mark(RosterColumn column, Level level, String messageKey, List<String> arguments) {

    /** How serious it is. */
    public enum Level {
        CHANGED,
        WARNING,
        ASK,
        ERROR
    }

    private static final String BETWEEN_PARTS = "\u001F";
    private static final String BETWEEN_MARKS = "\u001E";

    static Mark error(RosterColumn column, String key, Object... arguments) {
        return of(column, Level.ERROR, key, arguments);
    }

    static Mark warning(RosterColumn column, String key, Object... arguments) {
        return of(column, Level.WARNING, key, arguments);
    }

    static Mark of(RosterColumn column, Level level, String key, Object... arguments) {
        return new Mark(
                column,
                level,
                key,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    static @Nullable String write(List<Mark> marks) {
        if (marks.isEmpty()) return null;
        List<String> texts = new ArrayList<>();
        for (Mark mark : marks) {
            List<String> parts = new ArrayList<>(List.of(mark.column.name(), mark.level.name(), mark.messageKey));
            parts.addAll(mark.arguments);
            texts.add(String.join(BETWEEN_PARTS, parts));
        }
        return String.join(BETWEEN_MARKS, texts);
    }

    static List<Mark> read(@Nullable String text) {
        if (text == null || text.isEmpty()) return List.of();
        return Arrays.stream(text.split(BETWEEN_MARKS, -1)).map(Mark::readOne).toList();
    }

    private static Mark readOne(String text) {
        String[] parts = text.split(BETWEEN_PARTS, -1);
        return new Mark(
                RosterColumn.valueOf(parts[0]),
                Level.valueOf(parts[1]),
                parts[2],
                List.of(parts).subList(3, parts.length));
    }
}

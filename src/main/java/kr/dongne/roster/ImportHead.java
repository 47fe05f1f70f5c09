package kr.dongne.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import without its lines.
 *
 * @param headings of the file's columns
 * @param linesRead how many lines have been read so far
 * @param masked how many cells held something like a resident registration number, which was not kept
 * @param problem why it could not be read, as a message key
 * @param kept how many people were left as they are when it was taken back
 * @param linesGone whether its lines have been deleted since, so that it cannot be taken back
 */
public record ImportHead(
        ImportId id,
        ImportState state,
        ImportKind kind,
        String fileName,
        List<String> headings,
        ColumnMapping mapping,
        int linesRead,
        int masked,
        @Nullable String problem,
        @Nullable UUID begunBy,
        Instant begunAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        int added,
        int changed,
        int ended,
        int leftOut,
        int kept,
        boolean linesGone) {}

package kr.dongne.testing;

import java.time.Instant;
import java.util.List;

/** A calendar reader that we have not written. */
public interface ForeignReader {

    /** What one reader finds: its complaints, each event's start (not of whole days) and description (lines joined by ␤). */
    record Findings(List<String> errors, List<Instant> starts, List<String> descriptions) {}

    String name();

    /** Everything that the reader finds; fails with the name of the package to install where the reader is missing. */
    Findings read(byte[] ics);

    /** What the reader complains about; empty for a calendar that it accepts. */
    default List<String> errors(byte[] ics) {
        return read(ics).errors();
    }
}

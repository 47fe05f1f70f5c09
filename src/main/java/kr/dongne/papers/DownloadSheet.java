package kr.dongne.papers;

import java.util.Locale;
import kr.dongne.event.EventId;

/**
 * Take a list out of the console.
 *
 * @param language of the headings
 * @param reason what it is needed for (at most 150 characters), kept in the access log
 */
public record DownloadSheet(EventId event, Kind kind, Format format, Locale language, String reason) {

    /** Which list. */
    public enum Kind {
        /** Empty boxes to sign in, a page for each dong. */
        SIGN_IN_SHEET,
        /** What the book says. */
        ATTENDANCE_LIST
    }

    /** Which file. */
    public enum Format {
        PDF,
        XLSX
    }

    public DownloadSheet {
        reason = reason.strip();
    }
}

package kr.dongne.feed;

import kr.dongne.itip.FeedCalendar;
import kr.dongne.itip.FeedWriter;

/** A feed as it is read; it is written only for whoever does not have it yet. */
public final class FeedFile {

    private final FeedCalendar calendar;

    FeedFile(FeedCalendar calendar) {
        this.calendar = calendar;
    }

    /** The calendar's validator (RFC 9110, 8.8.3). */
    public String etag() {
        return "\"" + FeedWriter.tag(calendar) + "\"";
    }

    /** The calendar's bytes. */
    public byte[] content() {
        return FeedWriter.of(calendar);
    }
}

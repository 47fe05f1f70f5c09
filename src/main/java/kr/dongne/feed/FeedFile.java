package kr.dongne.feed;

import kr.dongne.shared.Sha256;

/** A feed as it is read: the calendar, and the strong validator of exactly these bytes (RFC 9110, 8.8.3). */
@SuppressWarnings("ArrayRecordComponent") // carried to the reader, never compared
public record FeedFile(byte[] content, String etag) {

    static FeedFile of(byte[] content) {
        return new FeedFile(content, "\"" + Sha256.of(content) + "\"");
    }
}

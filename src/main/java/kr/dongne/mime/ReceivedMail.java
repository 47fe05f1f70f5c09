package kr.dongne.mime;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as it came in, taken apart within fixed limits of size, depth, number of parts and time. */
public final class ReceivedMail {

    private final MimePart whole;
    private final @Nullable Bounce bounce;

    private ReceivedMail(MimePart whole) {
        this.whole = whole;
        this.bounce = BounceReader.read(whole);
    }

    /** Takes these bytes apart; refuses with {@link TooLarge} what is beyond the limits. */
    public static ReceivedMail read(byte[] raw) {
        Budget.atMost(Budget.MESSAGE_OCTETS, raw.length);
        return new ReceivedMail(new MimeReader(new Budget()).message(Octets.withLineFeeds(raw)));
    }

    /** The headers alone, of a mail that is not to be read. */
    public static MessageHead headOf(byte[] raw) {
        byte[] start = Octets.withLineFeeds(Arrays.copyOf(raw, Math.min(raw.length, Budget.HEAD_OCTETS)));
        return new MessageHead(MimeHead.read(start, 0, start.length));
    }

    /** What the headers say. */
    public MessageHead head() {
        return new MessageHead(whole.head());
    }

    /** The parts that hold no further parts, in their order. */
    public List<MimePart> leaves() {
        return whole.leaves();
    }

    /** What a delivery status notification says; null where the mail is none (RFC 3464). */
    public @Nullable Bounce bounce() {
        return bounce;
    }

    /** Whether a machine reports about a mail of ours: delivered, read, or neither (RFC 6522). */
    public boolean isReport() {
        return whole.isType("multipart/report");
    }

    /** What a human would read first, cut to a length that a screen can show. */
    public String text() {
        return ReadableText.of(whole);
    }
}

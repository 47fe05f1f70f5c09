package kr.dongne.mime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as it came in, taken apart within fixed limits of size, depth, number of parts and time. */
public final class ReceivedMail {

    private static final int PACKED_DEPTH = 1;

    private final MimePart whole;
    private final @Nullable Bounce bounce;
    private final List<MimePart> leaves = new ArrayList<>();
    private @Nullable OutlookItem outlookItem;
    private boolean packed;

    private ReceivedMail(MimePart whole, Budget budget) {
        this.whole = whole;
        this.bounce = BounceReader.read(whole);
        for (MimePart leaf : whole.leaves()) {
            leaves.add(leaf);
            if (TnefReader.isTnef(leaf)) unpack(leaf, budget);
        }
    }

    /** Of several packs the first one is the mail's own; the files of all of them are parts of it. */
    private void unpack(MimePart leaf, Budget budget) {
        packed = true;
        OutlookItem item = TnefReader.read(leaf.content(), budget, PACKED_DEPTH);
        if (item == null) return;
        leaves.addAll(item.files());
        if (outlookItem == null && !leaf.nested()) outlookItem = item;
    }

    /** Takes these bytes apart; refuses with {@link TooLarge} what is beyond the limits. */
    public static ReceivedMail read(byte[] raw) {
        Budget.atMost(Budget.MESSAGE_OCTETS, raw.length);
        Budget budget = new Budget();
        return new ReceivedMail(new MimeReader(budget).message(Octets.withLineFeeds(raw)), budget);
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

    /** The parts that hold no further parts, in their order, and the files that are packed into one of them. */
    public List<MimePart> leaves() {
        return leaves;
    }

    /** Whether the mail, or a part of it, is packed into a winmail.dat. */
    public boolean isPacked() {
        return packed;
    }

    /** What is packed into the mail's winmail.dat; null where there is none, or none that can be read. */
    public @Nullable OutlookItem outlookItem() {
        return outlookItem;
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

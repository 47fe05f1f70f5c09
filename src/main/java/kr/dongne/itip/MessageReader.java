package kr.dongne.itip;

/** Reads any incoming mail; it never throws: what cannot be understood comes back as a {@link Reason}. */
public final class MessageReader {

    private MessageReader() {}

    /** The message in these bytes, within fixed limits of size, depth, number of parts and time. */
    public static IncomingMessage read(byte[] raw) {
        return IncomingMessage.unread(Reason.UNREADABLE);
    }
}

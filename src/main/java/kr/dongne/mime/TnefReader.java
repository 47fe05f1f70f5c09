package kr.dongne.mime;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unpacks a winmail.dat (MS-OXTNEF, 2.1): the files in it, and what an answer to a meeting is made of. */
final class TnefReader {

    private static final int SIGNATURE = 0x223e9f78;
    private static final int MESSAGE_CLASS = 0x00078008;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int ATTACHMENT_BEGINS = 0x00069002;
    private static final int ATTACHMENT_TITLE = 0x00018010;
    private static final int ATTACHMENT_DATA = 0x0006800f;
    private static final int ATTACHMENT_PROPERTIES = 0x00069005;

    private static final int PR_MESSAGE_CLASS = 0x001a;
    private static final int PR_ATTACH_LONG_FILENAME = 0x3707;
    private static final int MEETING_ID = 0x0003;
    private static final int CLEAN_MEETING_ID = 0x0023;
    private static final int ANSWERED_AT = 0x0001;
    private static final int SEQUENCE = 0x8201;

    private static final int MOST_ATTRIBUTES = 1_000;
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    private final Budget budget;
    private final int depth;
    private final List<MimePart> files = new ArrayList<>();
    private String messageClass = "";
    private MapiProperties properties = MapiProperties.read(new byte[0]);
    private @Nullable String fileName;
    private byte @Nullable [] fileData;

    private TnefReader(Budget budget, int depth) {
        this.budget = budget;
        this.depth = depth;
    }

    /** The item in these octets; null where they are none. Each file counts as a part of the mail at this depth. */
    static @Nullable OutlookItem read(byte[] octets, Budget budget, int depth) {
        LittleEndian in = new LittleEndian(octets);
        if (!in.hasMore(6) || in.four() != SIGNATURE) return null;
        in.two();
        TnefReader reader = new TnefReader(budget, depth);
        try {
            reader.attributes(in);
        } catch (BufferUnderflowException cutOff) {
            // what came whole is read
        }
        reader.fileEnds();
        return reader.item();
    }

    private void attributes(LittleEndian in) {
        for (int count = 1; in.hasMore(9); count++) {
            Budget.atMost(MOST_ATTRIBUTES, count);
            in.octet();
            int id = in.four();
            byte[] data = in.take(in.four());
            attribute(id, data);
            in.two();
        }
    }

    private void attribute(int id, byte[] data) {
        switch (id) {
            case MESSAGE_CLASS -> messageClass = LittleEndian.text(data, false);
            case MESSAGE_PROPERTIES -> properties = MapiProperties.read(data);
            case ATTACHMENT_BEGINS -> fileEnds();
            case ATTACHMENT_TITLE -> {
                if (fileName == null) fileName = LittleEndian.text(data, false);
            }
            case ATTACHMENT_DATA -> fileData = data;
            case ATTACHMENT_PROPERTIES -> {
                String longName = MapiProperties.read(data).text(PR_ATTACH_LONG_FILENAME);
                if (longName != null) fileName = longName;
            }
            default -> {}
        }
    }

    private void fileEnds() {
        if (fileData != null) {
            budget.part(depth);
            files.add(MimePart.file(fileName == null ? "" : fileName, fileData));
        }
        fileName = null;
        fileData = null;
    }

    private OutlookItem item() {
        String named = properties.text(PR_MESSAGE_CLASS);
        byte[] id = properties.named(CLEAN_MEETING_ID);
        if (id == null) id = properties.named(MEETING_ID);
        byte[] sequence = properties.named(SEQUENCE);
        return new OutlookItem(
                named == null ? messageClass : named,
                id == null ? null : HexFormat.of().formatHex(id),
                sequence == null ? 0 : Math.clamp(LittleEndian.number(sequence), 0, 999_999_999),
                instant(properties.named(ANSWERED_AT)),
                List.copyOf(files));
    }

    /** A count of tenths of microseconds since 1601 (MS-DTYP, 2.3.3). */
    private static @Nullable Instant instant(byte @Nullable [] time) {
        if (time == null || time.length != Long.BYTES) return null;
        long ticks = LittleEndian.number(time);
        return ticks <= 0 ? null : Instant.ofEpochSecond(ticks / TICKS_PER_SECOND - SECONDS_FROM_1601_TO_1970);
    }

    /** Whether a part says to be such a pack. */
    static boolean isTnef(MimePart part) {
        return part.isType("application/ms-tnef")
                || part.isType("application/vnd.ms-tnef")
                || part.fileName().equals("winmail.dat");
    }

    /** A header that names a file, for a part that has none. */
    static byte[] headOf(String fileName) {
        String quoted = fileName.replace("\\", "").replace("\"", "");
        return ("Content-Disposition: attachment; filename=\"" + quoted + "\"\n\n").getBytes(StandardCharsets.UTF_8);
    }
}

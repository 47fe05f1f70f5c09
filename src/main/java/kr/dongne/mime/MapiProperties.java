package kr.dongne.mime;

import java.nio.BufferUnderflowException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of an Outlook item or of a file attached to it (MS-OXTNEF, 2.1.3.4); of several values the first one. */
final class MapiProperties {

    private static final int MANY_VALUES = 0x1000;
    private static final int NAMED = 0x8000;
    private static final int NAMED_BY_TEXT = 1;
    private static final int MOST = 2_000;
    private static final int MEETING_SET = 0x6ed8da90;
    private static final int WIDE_TEXT = 0x1f;

    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    private record Value(int type, byte[] octets) {}

    private final Map<Integer, Value> plain = new HashMap<>();
    private final Map<Integer, Value> named = new HashMap<>();

    private MapiProperties() {}

    /** What can be read of them: a broken end takes nothing away from what stands before it. */
    static MapiProperties read(byte[] octets) {
        MapiProperties properties = new MapiProperties();
        LittleEndian in = new LittleEndian(octets);
        try {
            int count = in.four();
            for (int i = 0; i < count; i++) {
                Budget.atMost(MOST, i + 1);
                properties.next(in);
            }
        } catch (BufferUnderflowException end) {
            // what was whole has been read
        }
        return properties;
    }

    /** The octets of a property with a number of its own, null where it is missing. */
    byte @Nullable [] plain(int id) {
        Value value = plain.get(id);
        return value == null ? null : value.octets();
    }

    /** The octets of a property of meetings and appointments, null where it is missing (MS-OXPROPS). */
    byte @Nullable [] named(int id) {
        Value value = named.get(id);
        return value == null ? null : value.octets();
    }

    @Nullable String text(int id) {
        Value value = plain.get(id);
        return value == null ? null : LittleEndian.text(value.octets(), value.type() == WIDE_TEXT);
    }

    private void next(LittleEndian in) {
        int type = in.two();
        int id = in.two();
        if (id < NAMED) {
            plain.putIfAbsent(id, value(in, type));
            return;
        }
        int set = in.four();
        in.take(12);
        if (in.four() == NAMED_BY_TEXT) {
            in.takePadded(in.four());
            value(in, type);
        } else {
            int name = in.four();
            Value value = value(in, type);
            // Small numbers exist in other sets too; those from 0x8000 on are unique enough.
            if (set == MEETING_SET || name >= NAMED) named.putIfAbsent(name, value);
        }
    }

    private static Value value(LittleEndian in, int type) {
        int kind = type & ~MANY_VALUES;
        boolean counted = (type & MANY_VALUES) != 0 || isOfAnyLength(kind);
        int count = counted ? in.four() : 1;
        byte[] first = new byte[0];
        for (int i = 0; i < count; i++) {
            byte[] octets = isOfAnyLength(kind) ? in.takePadded(in.four()) : in.takePadded(length(kind));
            if (i == 0) first = octets;
        }
        return new Value(kind, first);
    }

    private static boolean isOfAnyLength(int kind) {
        return kind == 0x0d || kind == 0x1e || kind == WIDE_TEXT || kind == 0x102;
    }

    private static int length(int kind) {
        return switch (kind) {
            case 0x02, 0x0b -> 2;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> 4;
        };
    }
}

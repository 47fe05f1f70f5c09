package kr.dongne.mime;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads numbers and octets of a stream written with the lowest octet first; whatever lies beyond its end does not exist. */
final class LittleEndian {

    private final ByteBuffer octets;

    LittleEndian(byte[] octets) {
        this.octets = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean hasMore(int length) {
        return octets.remaining() >= length;
    }

    int octet() {
        return octets.get() & 0xff;
    }

    int two() {
        return octets.getShort() & 0xffff;
    }

    int four() {
        return octets.getInt();
    }

    /** So many octets; more than are left end the reading. */
    byte[] take(int length) {
        if (length < 0 || length > octets.remaining()) throw new BufferUnderflowException();
        byte[] taken = new byte[length];
        octets.get(taken);
        return taken;
    }

    /** The same, and the octets behind it that fill up a group of four. */
    byte[] takePadded(int length) {
        byte[] taken = take(length);
        take(Math.min((4 - length % 4) % 4, octets.remaining()));
        return taken;
    }

    /** A whole number in up to eight octets. */
    static long number(byte[] value) {
        long number = 0;
        for (int i = Math.min(value.length, Long.BYTES) - 1; i >= 0; i--) number = (number << 8) | (value[i] & 0xff);
        return number;
    }

    /** Text up to its closing zero, in the code page of the sender or in UTF-16. */
    static String text(byte[] value, boolean wide) {
        String text = wide ? new String(value, StandardCharsets.UTF_16LE) : Charsets.decode(value, null);
        int zero = text.indexOf('\0');
        return Scrub.line(zero < 0 ? text : text.substring(0, zero));
    }
}

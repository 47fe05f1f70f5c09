package kr.dongne.itip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** Packs a winmail.dat as Outlook does (MS-OXTNEF). */
final class Winmail {

    private static final byte[] MEETING_SET = HexFormat.of().parseHex("90dad86e0b451b1098da00aa003f1305");
    private static final byte[] APPOINTMENT_SET = HexFormat.of().parseHex("0220060000000000c000000000000046");
    private static final byte[] EXCHANGE_ID =
            HexFormat.of().parseHex("040000008200e00074c5b7101a82e0080000000000000000000000000000000000000000");

    private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream properties = new ByteArrayOutputStream();
    private int propertyCount;

    static Winmail answering(String messageClass) {
        Winmail winmail = new Winmail();
        winmail.attribute(1, 0x00078008, (messageClass + "\0").getBytes(StandardCharsets.US_ASCII));
        return winmail;
    }

    /** The identity under which Exchange keeps a meeting that came with our UID. */
    Winmail about(String uid) {
        byte[] ours = uid.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream id = new ByteArrayOutputStream();
        id.writeBytes(EXCHANGE_ID);
        id.writeBytes(numbers(13 + ours.length));
        id.writeBytes("vCal-Uid".getBytes(StandardCharsets.US_ASCII));
        id.writeBytes(numbers(1));
        id.writeBytes(ours);
        id.write(0);
        byte[] octets = id.toByteArray();
        return named(0x0102, MEETING_SET, 0x23, numbers(1, octets.length), padded(octets));
    }

    Winmail atSequence(int sequence) {
        return named(0x03, APPOINTMENT_SET, 0x8201, numbers(sequence));
    }

    Winmail answeredAt(Instant time) {
        long ticks = (time.getEpochSecond() + 11_644_473_600L) * 10_000_000L;
        byte[] octets = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(ticks)
                .array();
        return named(0x40, MEETING_SET, 0x01, octets);
    }

    Winmail file(String name, String content) {
        attribute(2, 0x00069002, new byte[14]);
        attribute(2, 0x00018010, (name + "\0").getBytes(StandardCharsets.UTF_8));
        attribute(2, 0x0006800f, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(numbers(0x223e9f78));
        out.writeBytes(new byte[] {1, 0});
        if (propertyCount > 0) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(numbers(propertyCount));
            all.writeBytes(properties.toByteArray());
            attribute(1, 0x00069003, all.toByteArray());
        }
        out.writeBytes(attributes.toByteArray());
        return out.toByteArray();
    }

    /** The mail of Hong in which it arrives. */
    IncomingMail mail() {
        return IncomingMail.fromHong()
                .multipart("multipart/mixed")
                .text("수락합니다")
                .part(
                        "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64",
                        Base64.getMimeEncoder().encode(bytes()));
    }

    private Winmail named(int type, byte[] set, int name, byte[]... values) {
        properties.writeBytes(new byte[] {(byte) type, (byte) (type >> 8), 0, (byte) 0x80});
        properties.writeBytes(set);
        properties.writeBytes(numbers(0, name));
        for (byte[] value : values) properties.writeBytes(value);
        propertyCount++;
        return this;
    }

    private void attribute(int level, int id, byte[] data) {
        attributes.write(level);
        attributes.writeBytes(numbers(id, data.length));
        attributes.writeBytes(data);
        attributes.writeBytes(new byte[2]);
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer out = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) out.putInt(number);
        return out.array();
    }

    private static byte[] padded(byte[] octets) {
        return java.util.Arrays.copyOf(octets, (octets.length + 3) / 4 * 4);
    }
}

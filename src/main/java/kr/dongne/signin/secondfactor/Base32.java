package kr.dongne.signin.secondfactor;

/** Base 32 without padding (RFC 4648, section 6), as authenticator apps take their keys. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 0x1f;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte one : bytes) {
            buffer = (buffer << Byte.SIZE) | Byte.toUnsignedInt(one);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & MASK));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) text.append(ALPHABET.charAt((buffer << (BITS - held)) & MASK));
        return text.toString();
    }
}

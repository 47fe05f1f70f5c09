package kr.dongne.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Replies as mail programs really write them, by the name of their file. */
public final class SampleMail {

    private SampleMail() {}

    public static byte[] bytes(String name) {
        try (var in = SampleMail.class.getResourceAsStream("/vectors/" + name + ".eml")) {
            if (in == null) throw new IllegalArgumentException(name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}

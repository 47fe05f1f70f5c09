package kr.dongne.itip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Puts together a mail as a foreign client would send it, byte by byte. */
final class IncomingMail {

    private record Part(String headers, byte[] body) {}

    private final List<String> headers = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private String multipart = "multipart/alternative";
    private String lineEnd = "\r\n";

    private IncomingMail(String from) {
        headers.add("From: " + from);
        headers.add("To: jumin@gu.test");
        headers.add("Subject: answer");
        headers.add("Date: Mon, 23 Nov 2026 10:00:00 +0900");
        headers.add("Message-ID: <made-up@mail.example>");
        headers.add("MIME-Version: 1.0");
    }

    static IncomingMail from(String from) {
        return new IncomingMail(from);
    }

    static IncomingMail fromHong() {
        return from("hong@people.test");
    }

    IncomingMail header(String line) {
        headers.add(line);
        return this;
    }

    IncomingMail without(String name) {
        headers.removeIf(line -> line.startsWith(name + ":"));
        return this;
    }

    IncomingMail multipart(String type) {
        multipart = type;
        return this;
    }

    IncomingMail lineEnd(String other) {
        lineEnd = other;
        return this;
    }

    IncomingMail text(String text) {
        return part("Content-Type: text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A calendar as most clients send it: base64, with its METHOD in the type. */
    IncomingMail calendar(String ics) {
        return calendar("text/calendar; charset=\"utf-8\"; method=REPLY", ics, StandardCharsets.UTF_8);
    }

    IncomingMail calendar(String ics, String method) {
        return calendar("text/calendar; charset=utf-8; method=" + method, ics, StandardCharsets.UTF_8);
    }

    IncomingMail calendar(String type, String ics, Charset charset) {
        byte[] encoded = Base64.getMimeEncoder().encode(ics.getBytes(charset));
        return part("Content-Type: " + type + "\r\nContent-Transfer-Encoding: base64", encoded);
    }

    IncomingMail part(String partHeaders, byte[] body) {
        parts.add(new Part(partHeaders, body));
        return this;
    }

    /** The mail; a single part becomes the body itself. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        headers.forEach(line -> write(out, line + lineEnd));
        if (parts.size() == 1) {
            write(out, parts.getFirst().headers().replace("\r\n", lineEnd) + lineEnd + lineEnd);
            out.writeBytes(parts.getFirst().body());
            return out.toByteArray();
        }
        write(out, "Content-Type: " + multipart + "; boundary=\"=_b\"" + lineEnd + lineEnd);
        for (Part part : parts) {
            write(out, "--=_b" + lineEnd + part.headers().replace("\r\n", lineEnd) + lineEnd + lineEnd);
            out.writeBytes(part.body());
            write(out, lineEnd);
        }
        write(out, "--=_b--" + lineEnd);
        return out.toByteArray();
    }

    IncomingMessage read() {
        return MessageReader.read(bytes());
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}

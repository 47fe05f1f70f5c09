package kr.dongne.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 by hand on a socket of loopback, for requests that no client library would send. */
final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** What came back; header names are in lower case. */
    record Answer(int status, List<String> headers, String body) {

        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        List<String> all(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ": ";
            return headers.stream()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }

        String location() {
            return header("Location").orElse("");
        }

        /** The value of a cookie that this answer sets, or nothing. */
        String cookie(String name) {
            return all("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String toString() {
            return status + "\n" + String.join("\n", headers) + "\n\n" + body;
        }
    }

    Answer get(String target, String... headers) {
        return send("GET", target, null, headers);
    }

    /** Sends a form as a browser does. */
    Answer form(String target, String body, String... headers) {
        return send("POST", target, body, with(headers, "Content-Type: application/x-www-form-urlencoded"));
    }

    /** Sends JSON; the bearer is an API token. */
    Answer json(String method, String target, String bearer, String body, String... headers) {
        return send(
                method,
                target,
                body,
                with(headers, "Content-Type: application/json", "Authorization: Bearer " + bearer));
    }

    /** Sends a request with these header lines; a Host line of its own replaces the right one. */
    Answer send(String method, String target, @Nullable String body, String... headers) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (Arrays.stream(headers).noneMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5)))
            head.append("Host: localhost:").append(port).append("\r\n");
        for (String line : headers) head.append(line).append("\r\n");
        if (body != null) head.append("Content-Length: ").append(bytes.length).append("\r\n");
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes);
        return raw(request.toByteArray());
    }

    /** Sends exactly these bytes and reads until the server closes. */
    Answer raw(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (SocketException refusedWhileSending) {
                // the server may answer and close before it has read everything
            }
            return answer(read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything up to the end, or up to where the server begins to speak another protocol. */
    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int length = in.read(some); length >= 0; length = in.read(some)) {
            bytes.write(some, 0, length);
            String sofar = bytes.size() > some.length ? "" : bytes.toString(StandardCharsets.ISO_8859_1);
            if (sofar.startsWith("HTTP/1.1 101") && sofar.contains("\r\n\r\n")) break;
        }
        return bytes.toByteArray();
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) throw new AssertionError("no answer: " + text);
        List<String> lines = List.of(text.substring(0, end).split("\r\n"));
        List<String> headers = lines.stream().skip(1).map(Wire::lowerCaseName).toList();
        int status = Integer.parseInt(lines.getFirst().split(" ")[1]);
        String body = text.substring(end + 4);
        boolean chunked = headers.contains("transfer-encoding: chunked");
        return new Answer(status, headers, chunked ? joined(body) : body);
    }

    private static String lowerCaseName(String line) {
        int colon = line.indexOf(':');
        return line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
    }

    /** The chunks' contents; their sizes are told in bytes, so the text is split at the size lines instead. */
    private static String joined(String chunks) {
        return chunks.replaceAll("(?:^|\r\n)[0-9a-fA-F]+\r\n", "");
    }

    private static String[] with(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}

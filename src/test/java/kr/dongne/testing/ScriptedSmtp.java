package kr.dongne.testing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mail server that says what a test wants it to say: a status line, nothing at all, or the end of the connection. */
public final class ScriptedSmtp implements AutoCloseable {

    public static final String CUT = "(cut)";
    public static final String SILENCE = "(silence)";
    private static final String OK = "250 2.0.0 fine";

    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    /** Every mail that came whole, whatever was answered. */
    public final List<Received> received = new CopyOnWriteArrayList<>();

    public volatile String greeting = "220 scripted.test ESMTP";
    public volatile Function<String, String> onRecipient = address -> OK;
    public volatile Function<Received, String> onMail = mail -> OK;
    public volatile int mailsPerConnection = Integer.MAX_VALUE;

    /** One mail as it came over the wire. */
    public record Received(String recipient, String text) {

        public String header(String name) {
            for (String line : text.split("\r\n"))
                if (line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    return line.substring(name.length() + 2);
            return "";
        }

        public String messageId() {
            return header("Message-ID");
        }
    }

    public ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    public List<String> messageIds() {
        return received.stream().map(Received::messageId).toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Conversation(socket).run();
        } catch (IOException gone) {
            // the other side, or the test, has closed it
        }
    }

    @Override
    public void close() {
        quietly(server);
        open.forEach(ScriptedSmtp::quietly);
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Conversation {

        private final BufferedReader in;
        private final OutputStream out;
        private String recipient = "";
        private int mails;

        Conversation(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = socket.getOutputStream();
        }

        void run() throws IOException {
            boolean goesOn = say(greeting);
            while (goesOn) {
                String line = in.readLine();
                if (line == null) return;
                goesOn = answer(line);
            }
        }

        private boolean answer(String line) throws IOException {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            return switch (verb) {
                case "MAIL" -> say(mails >= mailsPerConnection ? "421 4.7.0 enough for one connection" : OK);
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    yield say(onRecipient.apply(recipient));
                }
                case "DATA" -> say("354 go on") && say(onMail.apply(read()));
                case "QUIT" -> say("221 bye") && false;
                default -> say(OK);
            };
        }

        private Received read() throws IOException {
            var text = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
                text.append(line).append("\r\n");
            var mail = new Received(recipient, text.toString());
            received.add(mail);
            mails++;
            return mail;
        }

        /** Says it; false ends the conversation. */
        private boolean say(@Nullable String answer) throws IOException {
            if (answer == null || answer.equals(CUT)) return false;
            if (answer.equals(SILENCE)) {
                while (in.read() >= 0) Thread.onSpinWait();
                return false;
            }
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return !answer.startsWith("421");
        }
    }
}

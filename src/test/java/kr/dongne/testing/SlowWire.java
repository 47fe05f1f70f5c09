package kr.dongne.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire to a mail server on which everything takes a little longer, and which counts the mails that begin. */
public final class SlowWire implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final Duration delay;
    private final AtomicInteger mails = new AtomicInteger();

    public SlowWire(int target, Duration delay) {
        this.target = target;
        this.delay = delay;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** How many mails have begun by now. */
    public int mails() {
        return mails.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket here = entrance.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> carry(here, there, true));
                Thread.ofVirtual().start(() -> carry(there, here, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean counts) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[8192];
            for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
                if (counts && new String(chunk, 0, size, StandardCharsets.ISO_8859_1).equals("DATA\r\n"))
                    mails.incrementAndGet();
                Patience.pause(delay);
                out.write(chunk, 0, size);
            }
        } catch (IOException gone) {
            // one of the two ends was killed
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

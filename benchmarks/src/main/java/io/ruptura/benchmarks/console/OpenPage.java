package io.ruptura.benchmarks.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page with the feed open, in a thread of its own: counts what it gets, and notes when each probe comes. */
final class OpenPage implements AutoCloseable {

    static final String PROBE = "probe-";

    private static final Pattern FOUND = Pattern.compile(PROBE + "(\\d+)");

    private final Socket socket;
    private final Map<Long, Long> sentAtNanos;
    private final List<Long> latenciesNanos = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes = new AtomicLong();

    private OpenPage(Socket socket, Map<Long, Long> sentAtNanos) {
        this.socket = socket;
        this.sentAtNanos = sentAtNanos;
    }

    /** {@code sentAtNanos}: number of a probe to when it was sent. */
    static OpenPage open(String url, Map<Long, Long> sentAtNanos) throws IOException {
        URI address = URI.create(url);
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("GET /api/v1/feed HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        OpenPage page = new OpenPage(socket, sentAtNanos);
        Thread thread = new Thread(page::read, "page");
        thread.setDaemon(true);
        thread.start();
        return page;
    }

    long bytes() {
        return bytes.get();
    }

    List<Long> latenciesNanos() {
        return latenciesNanos;
    }

    void forget() {
        latenciesNanos.clear();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            boolean delta = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                bytes.addAndGet(line.length() + 1L);
                if (line.startsWith("event: ")) {
                    delta = line.equals("event: ruptures") || line.equals("event: metrics");
                } else if (delta && line.startsWith("data: ")) {
                    note(line);
                }
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }

    private void note(String line) {
        long now = System.nanoTime();
        Matcher probes = FOUND.matcher(line);
        while (probes.find()) {
            Long sent = sentAtNanos.get(Long.parseLong(probes.group(1)));
            if (sent != null) {
                latenciesNanos.add(now - sent);
            }
        }
    }
}

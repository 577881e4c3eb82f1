package io.ruptura.deploy.replay.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Lines of a file as raw bytes, gunzipped when the content (not the name) says so. Blank lines are counted and skipped: they are neither events nor
 * errors. A line longer than the limit keeps its first {@code limit} bytes, so that garbage without line ends cannot fill memory.
 */
public final class LineReader implements Closeable {

    private static final int CHUNK = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final InputStream in;
    private final int limit;
    private final byte[] chunk = new byte[CHUNK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int position;
    private int filled;
    private long number;

    private LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    static LineReader open(Path file, int limit) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        try {
            raw.mark(2);
            int magic = (raw.read() << 8) | raw.read();
            raw.reset();
            return new LineReader(magic == GZIP_MAGIC ? new GZIPInputStream(raw, CHUNK) : raw, limit);
        } catch (IOException unreadable) {
            raw.close();
            throw unreadable;
        }
    }

    /** The next line that is not blank, without its line end; null at the end. */
    byte[] next() throws IOException {
        while (readLine()) {
            number++;
            byte[] bytes = trimmed(line.toByteArray());
            if (bytes.length > 0) {
                return bytes;
            }
        }
        return null;
    }

    /** Number of the line last returned, from 1. */
    long number() {
        return number;
    }

    private boolean readLine() throws IOException {
        line.reset();
        boolean any = false;
        while (position < filled || fill()) {
            any = true;
            int end = position;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            line.write(chunk, position, Math.min(end - position, limit - line.size()));
            position = end + 1;
            if (end < filled) {
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        filled = in.read(chunk);
        position = 0;
        return filled > 0;
    }

    /** Without the carriage return of other systems; empty when there is nothing but spaces. */
    private static byte[] trimmed(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && isSpace(bytes[end - 1])) {
            end--;
        }
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

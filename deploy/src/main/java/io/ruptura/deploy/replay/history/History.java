package io.ruptura.deploy.replay.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Several event files as one stream of lines. Within a file the order of lines, which is the order of arrival, is kept; between files the one whose newest
 * event so far is oldest goes first, the first named on a tie, as if each had been sent by its own producer at the time its events say.
 */
public final class History implements Closeable {

    private final List<Head> heads = new ArrayList<>();
    private final ToLongFunction<byte[]> eventTime;

    /** {@code eventTime} gives epoch milliseconds, or {@code Long.MIN_VALUE} for a line that has none. */
    History(List<String> files, int lineLimit, ToLongFunction<byte[]> eventTime) throws IOException {
        this.eventTime = eventTime;
        for (String file : files) {
            heads.add(new Head(file, LineReader.open(Path.of(file), lineLimit)));
        }
        for (Head head : heads) {
            advance(head);
        }
    }

    /** The next line, or null at the end of all files. */
    HistoryLine next() throws IOException {
        Head oldest = null;
        for (Head head : heads) {
            if (head.line != null && (oldest == null || head.newest < oldest.newest)) {
                oldest = head;
            }
        }
        if (oldest == null) {
            return null;
        }
        HistoryLine line = oldest.line;
        advance(oldest);
        return line;
    }

    private void advance(Head head) throws IOException {
        byte[] bytes = read(head);
        head.line = bytes == null ? null : new HistoryLine(head.file, head.reader.number(), bytes);
        // One file needs no merging, so its lines are not decoded here.
        if (bytes != null && heads.size() > 1) {
            head.newest = Math.max(head.newest, eventTime.applyAsLong(bytes));
        }
    }

    private static byte[] read(Head head) throws IOException {
        try {
            return head.reader.next();
        } catch (IOException broken) {
            throw new IOException(
                    head.file + " cannot be read after line " + head.reader.number() + ": " + broken.getMessage(),
                    broken);
        }
    }

    @Override
    public void close() throws IOException {
        for (Head head : heads) {
            head.reader.close();
        }
    }

    private static final class Head {
        private final String file;
        private final LineReader reader;
        private HistoryLine line;
        private long newest = Long.MIN_VALUE;

        Head(String file, LineReader reader) {
            this.file = file;
            this.reader = reader;
        }
    }
}

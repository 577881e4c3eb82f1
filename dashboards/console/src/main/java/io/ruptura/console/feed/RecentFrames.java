package io.ruptura.console.feed;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The last deltas, for pages that come back after a moment. Bounded by bytes; not for several threads at once. */
final class RecentFrames {

    private final ArrayDeque<Frame> frames = new ArrayDeque<>();
    private final long mostBytes;
    private long bytes;
    private long last;

    RecentFrames(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    void add(Frame frame) {
        frames.add(frame);
        last = frame.sequence();
        bytes += frame.bytes().length;
        while (bytes > mostBytes) {
            bytes -= frames.remove().bytes().length;
        }
    }

    /** All that came after {@code sequence}; empty when some of it is gone, or it was never reached. */
    Optional<List<Frame>> after(long sequence) {
        long first = last - frames.size();
        if (sequence < first || sequence > last) {
            return Optional.empty();
        }
        return Optional.of(
                frames.stream().filter(frame -> frame.sequence() > sequence).toList());
    }
}

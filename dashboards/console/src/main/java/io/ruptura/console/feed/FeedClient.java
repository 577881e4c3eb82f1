package io.ruptura.console.feed;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One open page. Writing never waits: what the connection does not take at once is queued, and the page is let go when too much waits. Whoever offers
 * frames and the server's own threads may come at once.
 */
final class FeedClient implements WriteListener {

    /** Half a minute of a busy feed. Frames are shared by all pages, so a queue costs little. */
    private static final int MOST_WAITING = 128;

    private final ServletOutputStream out;
    private final Runnable cutOff;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
    private boolean connected;
    private boolean unflushed;

    /** {@code cutOff} closes the connection at once, whatever is still to be written. */
    FeedClient(ServletOutputStream out, Runnable cutOff) {
        this.out = out;
        this.cutOff = cutOff;
    }

    /** Begins to write as soon as the server says that it may. */
    void connect() {
        out.setWriteListener(this);
    }

    /** Completes when the page has gone or was let go. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Sends these, in order, after what was offered before. */
    void offer(List<Frame> frames) {
        boolean keptUp;
        synchronized (this) {
            frames.forEach(frame -> waiting.add(frame.bytes()));
            keptUp = pump() && waiting.size() <= MOST_WAITING;
        }
        if (!keptUp) {
            letGo();
        }
    }

    @Override
    public void onWritePossible() {
        boolean open;
        synchronized (this) {
            connected = true;
            open = pump();
        }
        if (!open) {
            letGo();
        }
    }

    @Override
    public void onError(Throwable gone) {
        letGo();
    }

    void letGo() {
        if (ended.complete(null)) {
            cutOff.run();
        }
    }

    /** Writes as much as the connection takes; false when it is closed. Every call that follows a false {@code isReady} waits for the server's. */
    private boolean pump() {
        try {
            while (connected && !ended.isDone() && out.isReady()) {
                byte[] next = waiting.poll();
                if (next != null) {
                    out.write(next);
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    return true;
                }
            }
            return !ended.isDone();
        } catch (IOException | IllegalStateException closed) {
            return false;
        }
    }
}

package io.ruptura.simulator.trouble;

/** An episode that has begun, and what it has touched so far. */
public final class Running {

    private final Episode episode;
    private long firstTouchMillis = -1;
    private long touched;

    public Running(Episode episode) {
        this.episode = episode;
    }

    public Episode episode() {
        return episode;
    }

    void touch(long nowMillis) {
        if (touched++ == 0) {
            firstTouchMillis = nowMillis;
        }
    }

    /** What is known of it by now. */
    public Truth truth() {
        return new Truth(episode, firstTouchMillis, touched);
    }
}

package io.ruptura.simulator.trouble;

/** An episode that has begun, and what it has touched so far. */
public final class Running {

    private final Episode episode;
    private long firstTouchMillis;
    private long lastsUntilMillis;
    private long touched;

    /** One that a platform tells of is there for everybody to know from then on. */
    public Running(Episode episode) {
        this.episode = episode;
        this.lastsUntilMillis = episode.toMillis();
        this.firstTouchMillis = episode.reported() ? episode.fromMillis() : -1;
    }

    public Episode episode() {
        return episode;
    }

    /** Notes that something was concerned just now, and for how long. */
    void touch(long nowMillis, long untilMillis) {
        touched++;
        lastsUntilMillis = Math.max(lastsUntilMillis, untilMillis);
        if (firstTouchMillis < 0) {
            firstTouchMillis = nowMillis;
        }
    }

    /** What is known of it by now. */
    public Truth truth() {
        return new Truth(episode, firstTouchMillis, touched, lastsUntilMillis);
    }
}

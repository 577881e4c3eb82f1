package io.ruptura.jobs.ingest;

/**
 * The clock of a simulated service: it stands at {@code startMillis} until the wall shows {@code wallStartMillis} and then runs {@code speed} times as fast as the
 * wall. Two copies, in different processes of one machine, show the same time.
 *
 * @param startMillis where it starts; epoch milliseconds
 * @param wallStartMillis when it starts, on the wall; epoch milliseconds
 * @param speed seconds on this clock in a second on the wall, 1 to {@value #FASTEST}
 */
public record SimulatedClock(long startMillis, long wallStartMillis, double speed) implements WallClock {

    /** Faster than this, what takes a moment on the wall takes minutes of the service. */
    public static final int FASTEST = 120;

    private static final LiveClock WALL = new LiveClock();

    public SimulatedClock {
        if (!(speed >= 1 && speed <= FASTEST)) {
            throw new IllegalArgumentException("speed must be from 1 to " + FASTEST + ", was " + speed + " (e.g. 30)");
        }
    }

    @Override
    public long nowMillis() {
        return at(WALL.nowMillis());
    }

    /** What this clock shows when the wall shows {@code wallMillis}. */
    public long at(long wallMillis) {
        return startMillis + (long) (Math.max(0, wallMillis - wallStartMillis) * speed);
    }
}

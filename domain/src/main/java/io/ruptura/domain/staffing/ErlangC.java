package io.ruptura.domain.staffing;

/**
 * A queue in which everybody waits until served (M/M/N): pessimistic, and without bound once the work is as much as the agents; then all wait, for ever.
 *
 * <p>Worked example: 200 contacts an hour of 240 s on 16 agents: 38.720 % wait, 68.995 % for less than 20 s, on average 34.848 s; 1.936 are in the queue.
 */
public record ErlangC(QueueLoad load, double waitProbability) {

    public static ErlangC of(QueueLoad load) {
        double utilisation = load.utilisation();
        if (!(utilisation < 1)) {
            return new ErlangC(load, 1);
        }
        double blocking = ErlangB.blocking(load);
        return new ErlangC(load, blocking / (1 - utilisation * (1 - blocking)));
    }

    /** Share of contacts answered in less than this. */
    public double answeredWithin(double seconds) {
        if (!isStable()) {
            return 0;
        }
        double spare = load.capacityPerSecond() - load.arrivalsPerSecond();
        return 1 - waitProbability * Math.exp(-spare * seconds);
    }

    /** Mean wait of all, those who need not wait included: the average speed of answer. */
    public double meanWaitSeconds() {
        return isStable()
                ? waitProbability / (load.capacityPerSecond() - load.arrivalsPerSecond())
                : Double.POSITIVE_INFINITY;
    }

    /** Mean number of contacts in the queue. */
    public double meanQueue() {
        return isStable() ? load.arrivalsPerSecond() * meanWaitSeconds() : Double.POSITIVE_INFINITY;
    }

    private boolean isStable() {
        return load.utilisation() < 1;
    }
}

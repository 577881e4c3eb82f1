package io.ruptura.domain.staffing;

/** How many agents a load needs. */
public final class Staffing {

    /** A service that needs more than this many times its work in agents cannot be helped by agents. */
    private static final int MOST_TIMES_THE_WORK = 4;

    private static final double HAIR = 1e-9;

    private Staffing() {}

    /** Enough for quality and use of time to balance: {@code A + β√A}; β of about 1 answers most at once, 0 lets half of them wait. */
    public static int squareRoot(double erlangs, double beta) {
        return (int) Math.ceil(erlangs + beta * Math.sqrt(erlangs));
    }

    /**
     * Agents that lack for the backlog to begin to fall: {@code ⌈(λ − Nμ)/μ⌉ + 1}; 0 when it falls already. Rates are quotients of counts and times, so a gap of
     * whole agents may come out a hair beside one.
     */
    public static int missingToDrain(QueueLoad load) {
        double gap = (load.arrivalsPerSecond() - load.capacityPerSecond()) / load.servedPerSecond();
        return gap < -HAIR ? 0 : (int) Math.ceil(gap - HAIR) + 1;
    }

    /**
     * The fewest agents, whatever the number in {@code load}, with whom the share of contacts answered within {@code seconds} is {@code target}.
     *
     * @param leavesPerSecond rate at which one who waits leaves; 0 when nobody does
     */
    public static int needed(QueueLoad load, double leavesPerSecond, double seconds, double target) {
        int least = 0;
        int most = MOST_TIMES_THE_WORK * (1 + (int) Math.ceil(load.erlangs()));
        while (least < most) {
            int agents = (least + most) / 2;
            if (answered(load.on(agents), leavesPerSecond, seconds) >= target) {
                most = agents;
            } else {
                least = agents + 1;
            }
        }
        return most;
    }

    private static double answered(QueueLoad load, double leavesPerSecond, double seconds) {
        return leavesPerSecond > 0
                ? ErlangA.of(load, leavesPerSecond).answeredWithin(seconds)
                : ErlangC.of(load).answeredWithin(seconds);
    }
}

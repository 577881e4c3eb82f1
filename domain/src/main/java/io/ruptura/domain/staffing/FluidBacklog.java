package io.ruptura.domain.staffing;

/**
 * A backlog as a fluid: it grows by what arrives and falls by what all agents serve and, where people do not wait for ever, by those who leave:
 * {@code dB/dt = λ − Nμ − θB}, never below 0.
 *
 * <p>Worked example: 300 contacts, 200 an hour more, 20 agents at 240 s each: empty after 180 minutes.
 *
 * @param backlog contacts now
 * @param leavesPerSecond rate at which one of them leaves; 0 for tickets, which wait for ever
 */
public record FluidBacklog(double backlog, double arrivalsPerSecond, double capacityPerSecond, double leavesPerSecond) {

    public static FluidBacklog of(double backlog, QueueLoad load, double leavesPerSecond) {
        return new FluidBacklog(backlog, load.arrivalsPerSecond(), load.capacityPerSecond(), leavesPerSecond);
    }

    /** The backlog so long from now. */
    public double after(double seconds) {
        double growth = arrivalsPerSecond - capacityPerSecond;
        if (leavesPerSecond == 0) {
            return Math.max(0, backlog + growth * seconds);
        }
        double level = growth / leavesPerSecond;
        return Math.max(0, level + (backlog - level) * Math.exp(-leavesPerSecond * seconds));
    }

    /** Until it is empty; infinite when as much arrives as is served. */
    public double drainSeconds() {
        double surplus = capacityPerSecond - arrivalsPerSecond;
        if (backlog == 0) {
            return 0;
        }
        if (surplus <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return leavesPerSecond == 0
                ? backlog / surplus
                : Math.log1p(backlog * leavesPerSecond / surplus) / leavesPerSecond;
    }
}

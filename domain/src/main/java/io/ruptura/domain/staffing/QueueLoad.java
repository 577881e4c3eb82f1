package io.ruptura.domain.staffing;

/**
 * What comes to a queue and who is there for it.
 *
 * @param arrivalsPerSecond mean rate of contacts
 * @param servedPerSecond mean rate of one agent who always has work, the inverse of the handling time
 * @param agents how many serve; one who takes three contacts at once is three
 */
public record QueueLoad(double arrivalsPerSecond, double servedPerSecond, int agents) {

    public QueueLoad {
        if (!(arrivalsPerSecond >= 0) || Double.isInfinite(arrivalsPerSecond)) {
            throw new IllegalArgumentException("arrivals per second must be at least 0, were " + arrivalsPerSecond);
        }
        if (!(servedPerSecond > 0) || Double.isInfinite(servedPerSecond)) {
            throw new IllegalArgumentException("served per second must be above 0, was " + servedPerSecond);
        }
        if (agents < 0) {
            throw new IllegalArgumentException("agents must be at least 0, were " + agents);
        }
    }

    /** The same load on so many agents. */
    public QueueLoad on(int otherAgents) {
        return new QueueLoad(arrivalsPerSecond, servedPerSecond, otherAgents);
    }

    /** Work that arrives, in agents kept busy by it. */
    public double erlangs() {
        return arrivalsPerSecond / servedPerSecond;
    }

    /** What all agents serve when none is idle. */
    public double capacityPerSecond() {
        return agents * servedPerSecond;
    }

    /** Work over agents; at 1 or more a queue without abandonment grows for good. */
    public double utilisation() {
        return erlangs() / agents;
    }
}

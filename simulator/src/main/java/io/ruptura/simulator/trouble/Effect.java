package io.ruptura.simulator.trouble;

/** One way in which a service can differ from its ordinary self. Every kind of rupture is made of these. */
public enum Effect {
    /** Contacts are multiplied. */
    DEMAND(Measure.FACTOR),
    /** A share of the contacts has one topic. */
    TOPIC,
    /** Agents are multiplied, rounded down. */
    AGENTS(Measure.FACTOR),
    /** The time an agent needs for a contact is multiplied. */
    HANDLING(Measure.FACTOR),
    /** Scores that customers give are multiplied. */
    SCORE(Measure.FACTOR),
    /** A share of what agents finish is not solved before it is over. */
    STALL(Measure.SHARE),
    /** A share of those who come gives up before an agent takes them. */
    GIVE_UP(Measure.SHARE),
    /** A share of what is solved comes back. */
    COME_BACK(Measure.SHARE, Measure.DELAY),
    /** A share of the customers who have the topic makes contact again. */
    REPEAT(Measure.SHARE, Measure.DELAY),
    /** Contacts reach the queue late. */
    LAG(Measure.DELAY),
    /** Nobody gets through. */
    OUT,
    /** Nobody is taken by an agent. */
    UNSERVED,
    /** Exceptions are granted to a share of the contacts. */
    EXCEPTIONS(Measure.SHARE),
    /** The feed holds everything. */
    CUT,
    /** The feed delays a share of the events. */
    LATE(Measure.SHARE, Measure.DELAY),
    /** The feed delivers a share of the events twice. */
    DOUBLED(Measure.SHARE),
    /** The feed adds garbage. */
    GARBAGE(Measure.SHARE),
    /** The clock of the source is ahead. */
    SKEW(Measure.DELAY),
    /** A share of the events is never delivered. */
    LOST(Measure.SHARE),
    /** The platform's own count of what is open is multiplied. */
    MISCOUNT(Measure.FACTOR);

    /** What of a {@link Size} says how large an effect is. */
    enum Measure {
        FACTOR,
        SHARE,
        DELAY
    }

    // One bit for each.
    private final int measures;

    Effect(Measure... measures) {
        int bits = 0;
        for (Measure measure : measures) {
            bits |= 1 << measure.ordinal();
        }
        this.measures = bits;
    }

    boolean isMeasuredBy(Measure measure) {
        return (measures & 1 << measure.ordinal()) != 0;
    }
}

package io.ruptura.domain.quality;

/**
 * What came of a source in a step.
 *
 * @param events all of it, whatever it is about
 * @param late those that happened more than a minute before the step began
 * @param lateMillis how much more than a minute, added up
 */
public record Arrivals(long events, long late, long lateMillis) {

    /** Nothing came. */
    public static final Arrivals NONE = new Arrivals(0, 0, 0);

    Arrivals plus(Arrivals more) {
        return new Arrivals(events + more.events, late + more.late, lateMillis + more.lateMillis);
    }
}

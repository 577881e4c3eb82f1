package io.ruptura.domain.baseline.measure;

/**
 * How far counts scatter around what is expected of them, as a multiple of Poisson's variance (the Fano factor, never less than 1), learned from spans of an hour of open
 * time: where work is done in batches, an hour brings many or none, and the minutes of one are no independent witnesses. Evidence counts for so much less (quasi-likelihood).
 *
 * <p>Worked example: hours of which 10 are expected bring 30 or none in turn, so the squares of what they are off by are 400 and 100, 25 times ten on average. After 12 of them, with the
 * prior of {@value #PRIOR} expected events that scatter as Poisson's do, the factor is {@code (30 + 3000) / (30 + 120) = 20}.
 *
 * @param minutes of the present span
 * @param counted in it
 * @param expected in it
 * @param squares of what spans were off by, added up and faded
 * @param events what was expected in those spans, added up and faded
 */
public record Scatter(double minutes, double counted, double expected, double squares, double events) {

    static final Scatter NONE = new Scatter(0, 0, 0, 0, 0);

    static final double PRIOR = 30;

    private static final double SPAN_MINUTES = 60;
    /** Half is forgotten after 140 spans. */
    private static final double KEPT = 0.995;
    /** No span teaches more than one this many standard deviations off, by what is known. */
    private static final double MOST_DEVIATIONS = 3;

    /** After a minute. */
    Scatter after(double more, double usual) {
        Scatter next = new Scatter(minutes + 1, counted + more, expected + usual, squares, events);
        return next.minutes < SPAN_MINUTES ? next : next.closed();
    }

    private Scatter closed() {
        double off = counted - expected;
        double most = MOST_DEVIATIONS * MOST_DEVIATIONS * factor() * Math.max(1, expected);
        return new Scatter(0, 0, 0, squares * KEPT + Math.min(most, off * off), events * KEPT + expected);
    }

    /** By how much more than Poisson's the variance of a count is. */
    double factor() {
        return Math.max(1, (PRIOR + squares) / (PRIOR + events));
    }
}

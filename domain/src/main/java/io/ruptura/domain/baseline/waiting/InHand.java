package io.ruptura.domain.baseline.waiting;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;

/**
 * How many contacts agents usually have in hand for every one they answer, which is how long they keep one (Little's law), so how often one should end with so many in
 * hand. While more are in hand than usual, the next can be answered only when one of them ends: that nobody is, is then no wonder for as long as none should have ended.
 *
 * <p>Worked example: usually 2 in hand and 0.25 answered a minute, so 8 minutes each: with 4 in hand one ends every two minutes, 0.5 a minute; a silent minute
 * weighs that much and no more. With 1 in hand 0.125 would end, fewer than the 0.25 that are usual: agents are free, and it weighs what it did.
 *
 * @param minutes that contacts were in hand, faded
 * @param answered how many were answered meanwhile, faded
 */
public record InHand(double minutes, double answered) {

    public static final InHand NONE = new InHand(0, 0);

    /** So many answers of a minute each are taken for granted. */
    private static final double PRIOR = 10;
    /** About two weeks of open minutes. */
    private static final double KEPT = 0.9999;

    /** Contacts that were answered and are still open at the end of a window; NaN where that is not known. */
    public static double of(WindowMetrics window) {
        return window.value(Metric.BACKLOG) - window.value(Metric.WAITING);
    }

    /** After one more minute. */
    public InHand after(double inHand, double answers) {
        return new InHand(minutes * KEPT + inHand, answered * KEPT + answers);
    }

    /** What a silent minute may weigh at most, with so many in hand, where so many answers are usual a minute. */
    public double most(double inHand, double usual) {
        double ends = inHand * (PRIOR + answered) / (PRIOR + minutes);
        return ends > usual ? ends : Double.POSITIVE_INFINITY;
    }
}

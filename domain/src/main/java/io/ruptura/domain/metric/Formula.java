package io.ruptura.domain.metric;

import io.ruptura.domain.metric.tally.Tally;

/** How a metric follows from what was added up over a window; NaN where it is undefined. A pure function. */
@FunctionalInterface
public interface Formula {

    double of(WindowTotals window);

    /** The level of a gauge, undefined unless another, of those that are known of, is positive. */
    static Formula levelIfAny(Tally gauge, Tally known) {
        return window -> window.level(known) > 0 ? (double) window.level(gauge) : Double.NaN;
    }

    /** One tally over another; undefined when the whole is 0. */
    static Formula share(Tally part, Tally whole) {
        return window -> ratio(part.of(window), whole.of(window));
    }

    /** One tally over itself and another; undefined when both are 0. */
    static Formula partOfTwo(Tally part, Tally rest) {
        return window -> ratio(part.of(window), part.of(window) + rest.of(window));
    }

    /** Undefined when there is no whole. */
    static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }
}

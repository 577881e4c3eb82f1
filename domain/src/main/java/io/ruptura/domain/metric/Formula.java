package io.ruptura.domain.metric;

/** How a metric follows from what was added up over a window; NaN where it is undefined. A pure function. */
@FunctionalInterface
interface Formula {

    double of(WindowTotals window);

    /** A count in the window, or, of a gauge, its level at the window's end. */
    static Formula count(Tally tally) {
        return tally.isGauge() ? window -> (double) window.level(tally) : window -> (double) window.count(tally);
    }

    /** The level of a gauge, undefined unless another, of those that are known of, is positive. */
    static Formula levelIfAny(Tally gauge, Tally known) {
        return window -> window.level(known) > 0 ? (double) window.level(gauge) : Double.NaN;
    }

    /** One tally over another; undefined when the whole is 0. */
    static Formula share(Tally part, Tally whole) {
        Formula ofPart = count(part);
        Formula ofWhole = count(whole);
        return window -> ratio(ofPart.of(window), ofWhole.of(window));
    }

    /** One tally over itself and another; undefined when both are 0. */
    static Formula partOfTwo(Tally part, Tally rest) {
        Formula ofPart = count(part);
        Formula ofRest = count(rest);
        return window -> ratio(ofPart.of(window), ofPart.of(window) + ofRest.of(window));
    }

    /** Undefined when there is no whole. */
    static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }
}

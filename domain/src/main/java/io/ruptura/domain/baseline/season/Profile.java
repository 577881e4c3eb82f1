package io.ruptura.domain.baseline.season;

/**
 * How the hours of the week differ in a scope that has others inside.
 *
 * @param scope its canonical key
 * @param timeMillis end of the last window in it, event time
 * @param offered of contacts that come
 * @param answered of answers
 */
public record Profile(String scope, long timeMillis, Shape offered, Shape answered) {

    /** Nothing is known. */
    public static final Profile NONE = new Profile("", Long.MIN_VALUE, Shape.FLAT, Shape.FLAT);
}

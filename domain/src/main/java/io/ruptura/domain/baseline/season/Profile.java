package io.ruptura.domain.baseline.season;

import io.ruptura.domain.baseline.attendance.LearnedHours;

/**
 * How the hours of the week differ in a scope that has others inside.
 *
 * @param scope its canonical key
 * @param timeMillis end of the last window in it, event time
 * @param offered of contacts that come
 * @param answered of answers
 * @param hours in which contacts are attended to
 */
public record Profile(String scope, long timeMillis, Shape offered, Shape answered, LearnedHours hours) {

    /** Nothing is known. */
    public static final Profile NONE = new Profile("", Long.MIN_VALUE, Shape.FLAT, Shape.FLAT, LearnedHours.ALWAYS);

    public Profile {
        // One of before they were learned.
        hours = hours == null ? LearnedHours.ALWAYS : hours;
    }
}

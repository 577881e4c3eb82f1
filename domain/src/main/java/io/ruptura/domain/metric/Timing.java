package io.ruptura.domain.metric;

/** The durations whose distribution a pane keeps, each in elapsed time and in business time. Business time directly follows its elapsed time. */
public enum Timing {
    FIRST_RESPONSE,
    FIRST_RESPONSE_BUSINESS,
    NEXT_RESPONSE,
    NEXT_RESPONSE_BUSINESS,
    RESOLUTION,
    RESOLUTION_BUSINESS;

    static final int COUNT = values().length;
}

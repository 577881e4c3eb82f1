package io.ruptura.domain.sla;

import java.util.Locale;

/** What a clock measures. Every clock stands still while the interaction is resolved, and goes on when it is reopened. */
public enum SlaMetric {
    /** From opened, or from the hand-off by a bot, to the first public reply of a person. */
    FIRST_RESPONSE(Stops.NEVER),
    /** From the oldest customer message after the first response that nobody answered, to the next public reply of a person. */
    NEXT_RESPONSE(Stops.NEVER),
    /** From opened to resolved. */
    RESOLUTION(Stops.WHILE_PAUSED),
    /** While the customer waits for the service or for a third party behind it. */
    REQUESTER_WAIT(Stops.WHILE_CUSTOMER_IS_ASKED),
    /** While the service itself has to act. */
    AGENT_WORK(Stops.WHILE_PAUSED),
    /** From one public reply of a person to the next. */
    PAUSABLE_UPDATE(Stops.WHILE_CUSTOMER_IS_ASKED),
    /** From registration to a conclusive answer, which is the resolution. Not chosen by policies: the law sets it. */
    STATUTORY_ANSWER(Stops.NEVER);

    private enum Stops {
        NEVER,
        WHILE_CUSTOMER_IS_ASKED,
        WHILE_PAUSED
    }

    private final Stops stops;

    SlaMetric(Stops stops) {
        this.stops = stops;
    }

    /** As it is written on the wire and in the configuration, such as {@code first-response}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the clock stands still during such a pause. */
    public boolean stopsWhile(Waiting waiting) {
        return switch (waiting) {
            case FOR_NOBODY -> false;
            case FOR_CUSTOMER -> stops != Stops.NEVER;
            case FOR_THIRD_PARTY -> stops == Stops.WHILE_PAUSED;
        };
    }

    /** Whom a paused interaction waits for. */
    public enum Waiting {
        FOR_NOBODY,
        FOR_CUSTOMER,
        FOR_THIRD_PARTY
    }
}

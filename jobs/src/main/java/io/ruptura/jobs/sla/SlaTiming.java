package io.ruptura.jobs.sla;

import io.ruptura.domain.config.RupturaConfig;
import java.io.Serializable;

/**
 * When clocks are read.
 *
 * @param settleMillis how long after an instant it is read, so that what comes late has come; corrections tell of what comes later still
 * @param untilMillis last event time of a bounded history, beyond which no clock runs; {@code Long.MAX_VALUE} when there is none
 */
public record SlaTiming(long settleMillis, long untilMillis) implements Serializable {

    /** At once, and corrected: a breach that is told an hour later helps nobody. */
    public static SlaTiming live() {
        return new SlaTiming(0, Long.MAX_VALUE);
    }

    /** After the allowed lateness, so that the same history gives the same file. */
    public static SlaTiming replay(RupturaConfig config, long untilMillis) {
        return new SlaTiming(config.eventTime().allowedLateness().toMillis(), untilMillis);
    }
}

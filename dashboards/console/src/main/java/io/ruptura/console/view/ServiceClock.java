package io.ruptura.console.view;

import java.util.function.LongSupplier;

/**
 * The time of the service that is watched, which everything the console says is "now". It is the wall's, except where a simulated service runs faster.
 *
 * @param nowMillis epoch milliseconds
 * @param speed seconds of the service in a second of the wall; 1 for a real one
 */
public record ServiceClock(LongSupplier nowMillis, double speed) {

    public ServiceClock {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed must be positive, was " + speed + " (e.g. 1)");
        }
    }

    public long now() {
        return nowMillis.getAsLong();
    }
}

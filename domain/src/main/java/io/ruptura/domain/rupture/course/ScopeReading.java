package io.ruptura.domain.rupture.course;

import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.Comparator;

/**
 * What one window of a scope says of each {@link Figure}.
 *
 * @param scope canonical key of the scope
 * @param endMillis end of the window, exclusive; a full minute
 * @param figures one value per figure by ordinal; NaN where the window does not tell
 */
public record ScopeReading(String scope, long endMillis, float[] figures) {

    /** Whether a window is read: aligned ones of one and five minutes, as first published, so that a live feed and a replay read the same. */
    public static boolean reads(WindowMetrics window) {
        boolean isLength = window.window() == Window.PT1M || window.window() == Window.PT5M;
        return isLength
                && window.revision() == 0
                && window.endMillis() % window.window().millis() == 0;
    }

    /** By end, minutes before longer windows. */
    public static final Comparator<ScopeReading> IN_ORDER =
            Comparator.comparingLong(ScopeReading::endMillis).thenComparing(reading -> !reading.isMinute());

    /** Whether it is of a minute. */
    boolean isMinute() {
        return !Float.isNaN(figures[Figure.SEEN.ordinal()]);
    }

    public static ScopeReading of(WindowMetrics window) {
        float[] figures = new float[Figure.ALL.length];
        for (Figure figure : Figure.ALL) {
            figures[figure.ordinal()] = (float) figure.of(window);
        }
        return new ScopeReading(window.scope(), window.endMillis(), figures);
    }
}

package io.ruptura.domain.baseline.caution;

/**
 * How far a surprise is believed while little is known: {@code surprise · (1 - 0.4 · (1 - confidence))}. So more evidence is asked for while a baseline is new. Waits,
 * and what comes of them, follow the load and with it the days of the week: they count three quarters of that until two weeks are known.
 *
 * <p>Worked example: a pattern that raises at 4.5 asks for 5.6 where confidence is 0.5, for 4.9 at 0.8, for 4.5 at last; of waits, in the second week and at a
 * confidence of 0.8, for 6.5.
 */
public final class Caution {

    private static final double DOUBT = 0.4;

    private static final double COLD_START = 0.75;

    private Caution() {}

    /** The same of waits and what comes of them. */
    public static double believed(double surprise, double confidence, boolean isColdStart) {
        return believed(surprise, confidence) * (isColdStart ? COLD_START : 1);
    }

    public static double believed(double surprise, double confidence) {
        return surprise * (1 - DOUBT * (1 - confidence));
    }
}

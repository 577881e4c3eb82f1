package io.ruptura.domain.baseline.caution;

/**
 * How far a surprise is believed while little is known: {@code surprise · (1 - 0.4 · (1 - confidence))}. So more evidence is asked for while a baseline is new.
 *
 * <p>Worked example: a pattern that raises at 4.5 asks for 5.6 where confidence is 0.5, for 4.9 at 0.8, for 4.5 at last.
 */
public final class Caution {

    private static final double DOUBT = 0.4;

    private Caution() {}

    public static double believed(double surprise, double confidence) {
        return surprise * (1 - DOUBT * (1 - confidence));
    }
}

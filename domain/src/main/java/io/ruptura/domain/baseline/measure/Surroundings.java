package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.waiting.Load;

/**
 * What else is known of a scope when a minute of one counted measure is weighed.
 *
 * @param waitedSeconds how long those who give a score had waited
 * @param load how busy agents are
 * @param isAlone whether the measure bears witness to a shift for which nothing else speaks: alone it has seen nothing
 * @param witness surprise of what bears witness to the measure; 0 where nothing does
 * @param piledUp how many more are in hand than when that began
 */
record Surroundings(double waitedSeconds, Load load, boolean isAlone, double witness, double piledUp) {

    /** A witness is heard where the measure itself has shifted as surprisingly. */
    private static final double IS_HEARD = 1.5;
    /** And where so much of what is missing has piled up. */
    private static final double FOUND = 0.5;

    /** How surprising a shift is with what bears witness to it: as the stronger of the two. */
    double witnessed(Drift drift, double surprise) {
        boolean isHeard = surprise >= IS_HEARD && piledUp >= FOUND * (drift.usual() - drift.part());
        return isHeard ? Math.max(surprise, witness) : surprise;
    }
}

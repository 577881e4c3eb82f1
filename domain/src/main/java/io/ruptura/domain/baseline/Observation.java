package io.ruptura.domain.baseline;

/**
 * One number set against what was expected: what patterns read.
 *
 * @param scope canonical key of the scope
 * @param signal what was looked at, such as {@code offered}, {@code backlog}, {@code offered-silence}, {@code answered-silence}
 * @param window ISO 8601 duration of the window the number is of, such as {@code PT5M}
 * @param timeMillis end of the window, event time
 * @param observed the number
 * @param expected its expected value
 * @param lower lower end of the expected band
 * @param upper upper end of the expected band
 * @param surprise minus log10 of the probability of a value at least this far out, in the direction it is out; 0 when inside
 * @param direction +1 above expectation, -1 below, 0 inside
 * @param onsetMillis when the present deviation began by the evidence; equals {@code timeMillis} when there is none
 * @param confidence 0..1, how much history stands behind the expectation
 * @param coldStart whether the scope is watched for less than two full seasons
 */
public record Observation(
        String scope,
        String signal,
        String window,
        long timeMillis,
        double observed,
        double expected,
        double lower,
        double upper,
        double surprise,
        int direction,
        long onsetMillis,
        double confidence,
        boolean coldStart) {

    /** One of a scope that is known for long. */
    public Observation(
            String scope,
            String signal,
            String window,
            long timeMillis,
            double observed,
            double expected,
            double lower,
            double upper,
            double surprise,
            int direction,
            long onsetMillis,
            double confidence) {
        this(
                scope,
                signal,
                window,
                timeMillis,
                observed,
                expected,
                lower,
                upper,
                surprise,
                direction,
                onsetMillis,
                confidence,
                false);
    }
}

package io.ruptura.domain.baseline.count;

/**
 * How unlikely it is that nothing happened for so long. With {@code expected = ∫λ} over open time the probability is {@code exp(-expected)}; where the rate
 * itself varies by a Gamma of relative variance {@code phi}, its mixture {@code (1 + phi·expected)^(-1/phi)}.
 *
 * <p>Worked example: at 25 contacts per 5 min, silence reaches one in ten thousand after 110.5 s; at 2 per 5 min after 1381.6 s; at 0.5 after 5526 s. A single
 * fixed dead-man time is always wrong for someone.
 */
public final class SilenceTest {

    private SilenceTest() {}

    /** Probability of no event where {@code expected} were expected; {@code dispersion} is the relative variance of the rate, 0 for Poisson. */
    public static double probability(double expected, double dispersion) {
        return dispersion <= 0 ? Math.exp(-expected) : Math.exp(-Math.log1p(dispersion * expected) / dispersion);
    }

    public static double surprise(double expected, double dispersion) {
        return NegativeBinomial.surpriseOf(probability(expected, dispersion));
    }

    /** Open time in milliseconds after which silence at a steady rate has probability {@code alpha}. */
    public static double deadlineMillis(double ratePerHour, double dispersion, double alpha) {
        double expected = dispersion <= 0 ? -Math.log(alpha) : Math.expm1(-dispersion * Math.log(alpha)) / dispersion;
        return expected / ratePerHour * 3_600_000;
    }
}

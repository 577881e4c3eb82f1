package io.ruptura.domain.baseline.count;

/**
 * Cumulative sum of how far counts run above (or below) what half-way between normal and shifted would give; its last zero is when the shift began. After
 * Lucas (1985): {@code S = max(0, S + x - k)}, {@code k = (mu1 - mu0) / ln(mu1 / mu0)}.
 *
 * <p>Worked example: mu0 = 4, mu1 = 7 give k = 5.36082; the counts 4 5 3 8 9 7 10 give S = 0 0 0 2.6392 6.2784 7.9175 12.5567.
 *
 * @param sum the statistic
 * @param lastZeroMillis end of the last window at which it was zero
 */
public record CountCusum(double sum, long lastZeroMillis) {

    public static CountCusum startingAt(long timeMillis) {
        return new CountCusum(0, timeMillis);
    }

    /**
     * After one more window.
     *
     * @param expected count expected in the window, mu0
     * @param ratio mu1 / mu0: above 1 watches for rises, below 1 for falls
     */
    public CountCusum after(double count, double expected, double ratio, long endMillis) {
        double reference = expected * (ratio - 1) / Math.log(ratio);
        double step = ratio > 1 ? count - reference : reference - count;
        double next = Math.max(0, sum + step);
        return new CountCusum(next, next == 0 ? endMillis : lastZeroMillis);
    }
}

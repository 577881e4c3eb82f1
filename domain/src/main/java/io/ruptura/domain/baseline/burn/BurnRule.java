package io.ruptura.domain.baseline.burn;

/**
 * When the error budget is spent too fast: a share of the budget of a period, within a window much shorter than the period. Both in open time.
 *
 * <p>Formula: {@code burn = (missed / due) / (1 - target)}; the limit is {@code budgetShare · period / window}. The short window, a twelfth of the long one, says whether it still
 * goes on. Where the target is 80 % no burn exceeds 5, so a limit is {@value #MOST} of the highest possible at most, and never below 1, which spends the budget
 * exactly. Source: Google, The Site Reliability Workbook, "Alerting on SLOs"; the cap is ours.
 *
 * <p>Worked example: 2 % of the budget of 30 days within an hour is a burn of 0.02 · 720 / 1 = 14.4.
 *
 * @param budgetShare of the period's budget, 0..1
 * @param buckets length of the long window in {@link BurnMemory} buckets of five minutes
 */
record BurnRule(double budgetShare, int buckets) {

    static final double MOST = 0.75;

    private static final int SHORT = 12;
    private static final double BUCKET_MILLIS = 300_000;

    int shortBuckets() {
        return buckets / SHORT;
    }

    /** The burn that is too much, with so much open time in the period and this target. */
    double limit(long periodMillis, double target) {
        double limit = budgetShare * (double) periodMillis / (buckets * BUCKET_MILLIS);
        return Math.max(1, Math.min(limit, MOST / (1 - target)));
    }

    static double burn(double missed, double due, double target) {
        return missed / due / (1 - target);
    }
}

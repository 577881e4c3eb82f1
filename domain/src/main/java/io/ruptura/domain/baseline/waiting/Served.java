package io.ruptura.domain.baseline.waiting;

/**
 * Of those who wanted an answer since answers began to be missing, how many had one: next to none, and nobody answers; some, and they are answered more slowly. The
 * dividing line is where a share of {@link #SLOW} is as likely as one of {@link #NONE}, with a doubt of one nat for the latter: what was under way is answered yet.
 *
 * <p>Worked example: of twelve, three: {@code 3 ln(0.35 / 0.05) - 9 ln(0.95 / 0.65) = 2.4}, slow; two: {@code 0.1}, nobody.
 *
 * @param wanted customers
 * @param answered how many of them were
 */
public record Served(double wanted, double answered) {

    public static final Served NOBODY = new Served(0, 0);

    private static final double NONE = 0.05;
    private static final double SLOW = 0.35;
    private static final double DOUBT = 1;

    /** After so many more who want one, and so many answers. */
    public Served after(double more, double answers) {
        return new Served(wanted + more, answered + answers);
    }

    /** How many should have had an answer by now: all who wanted one, but of a pile no more than the {@code due} that could have been given. */
    public double expected(double due) {
        return Math.max(answered, Math.min(wanted, due));
    }

    /** Whether some are answered. */
    public boolean isSlow(double due) {
        double others = expected(due) - answered;
        return answered * Math.log(SLOW / NONE) - others * Math.log((1 - NONE) / (1 - SLOW)) > DOUBT;
    }
}

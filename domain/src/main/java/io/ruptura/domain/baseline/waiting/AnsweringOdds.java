package io.ruptura.domain.baseline.waiting;

/**
 * How likely a minute without any answer is, right after another such minute, by how many answers the season expects of it and how many customers want one. Where
 * customers are usually answered at once, a handful left unanswered says more than the rate of answering does; where answers take hours, it says nothing, and
 * these odds know which is which.
 *
 * <p>A cell with little history leans on the one with less demand, the first on {@code exp(-seasonal)}, for {@link #LEAN} minutes. Worked example: nothing learned,
 * 1.5 answers a minute expected: the chance is exp(-1.5) = 0.22, which weighs 1.5.
 *
 * @param silent minutes without an answer by cell, faded
 * @param minutes minutes seen by cell, faded
 */
public record AnsweringOdds(float[] silent, float[] minutes) {

    /** Upper bounds of seasonal answers a minute; above the last is one class more. */
    private static final double[] SEASONAL = {0.03, 0.1, 0.25, 0.5, 1, 2, 4};
    /** Upper bounds of customers wanting an answer. */
    private static final double[] DEMAND = {1, 2, 4, 8, 16};

    private static final int COLUMNS = DEMAND.length + 1;
    private static final double LEAN = 10;
    private static final float KEPT = 0.9998f;
    /** However much was seen, a silent minute right after another is never taken for less likely than this: what made the one silent may last. */
    private static final double RAREST = 0.1;

    public static AnsweringOdds none() {
        int cells = (SEASONAL.length + 1) * COLUMNS;
        return new AnsweringOdds(new float[cells], new float[cells]);
    }

    /** After one more minute that followed a silent one. */
    public AnsweringOdds after(double seasonal, double demand, boolean isSilent) {
        int cell = row(seasonal) + column(demand);
        float[] nextSilent = silent.clone();
        float[] nextMinutes = minutes.clone();
        nextSilent[cell] = nextSilent[cell] * KEPT + (isSilent ? 1 : 0);
        nextMinutes[cell] = nextMinutes[cell] * KEPT + 1;
        return new AnsweringOdds(nextSilent, nextMinutes);
    }

    /** What a silent minute weighs: minus the natural logarithm of its chance, the answers a Poisson process would have to expect. */
    public double weight(double seasonal, double demand) {
        int row = row(seasonal);
        double chance = Math.exp(-seasonal);
        for (int cell = row; cell <= row + column(demand); cell++) {
            chance = (silent[cell] + LEAN * chance) / (minutes[cell] + LEAN);
        }
        return -Math.log(Math.max(RAREST, chance));
    }

    private static int row(double seasonal) {
        return place(SEASONAL, seasonal) * COLUMNS;
    }

    private static int column(double demand) {
        return place(DEMAND, demand);
    }

    private static int place(double[] bounds, double value) {
        int place = 0;
        while (place < bounds.length && value > bounds[place]) {
            place++;
        }
        return place;
    }
}

package io.ruptura.domain.baseline.attendance;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;

/**
 * How many contacts are answered in five minutes while contacts are answered, whatever share of the week that is: {@code (Σn² − Σn) / Σn} over windows, which is the
 * rate of a Poisson process that runs in some of them only; with {@link #PRIOR} in the denominator for when little is known. Where people answer next to nobody, as behind a bot, those who come are counted instead.
 *
 * <p>Worked example: two answers in each of a hundred windows of mornings and none in nine hundred others: {@code (400 − 200) / 210 = 0.95}, where the mean over all would be 0.2.
 *
 * @param offers in windows of five minutes, faded
 * @param answers of the same
 * @param counted either of them
 * @param squares of what was counted
 */
public record AnswerRate(double offers, double answers, double counted, double squares) {

    static final AnswerRate NONE = new AnswerRate(0, 0, 0, 0);

    /** As if twenty an hour were usual, however many more are: what has a fifth of these is attended to. */
    private static final double MOST = 10 / 6.0;
    /** Where there are fewer than two an hour, nobody can tell when it is closed. */
    private static final double LEAST = 1 / 6.0;
    /** Where people answer a smaller share of so many contacts, it is not they who attend to them. */
    private static final double ANSWERED = 0.05;

    private static final double SOME_CONTACTS = 100;
    /** Two that came together by chance are no rate. */
    private static final double PRIOR = 10;
    /** Ten days of windows around the clock. */
    private static final double KEPT = Math.exp(-1 / 3_000.0);

    /** What of a window shows that somebody is there. */
    double count(WindowMetrics window) {
        boolean isAnswered = offers < SOME_CONTACTS || answers >= ANSWERED * offers;
        return Math.max(0, window.value(isAnswered ? Metric.ANSWERED : Metric.OFFERED));
    }

    AnswerRate after(WindowMetrics window) {
        double count = count(window);
        return new AnswerRate(
                offers * KEPT + Math.max(0, window.value(Metric.OFFERED)),
                answers * KEPT + Math.max(0, window.value(Metric.ANSWERED)),
                counted * KEPT + count,
                squares * KEPT + count * count);
    }

    /** In five minutes; 0 where there are too few to tell. */
    double usual() {
        double usual = (squares - counted) / (counted + PRIOR);
        return usual >= LEAST ? Math.min(MOST, usual) : 0;
    }
}

package io.ruptura.benchmarks.quality;

import io.ruptura.benchmarks.quality.LabelledSeries.Stretch;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Alarms against labelled events: the first 15 % of each series are skipped, alarms merged over gaps of up to three rows.
 *
 * @param right alarms that meet an event
 * @param wrong alarms that meet none
 * @param found events that an alarm meets
 */
record EventScore(int right, int wrong, int found, int events, int points) {

    private static final double SKIPPED = 0.15;
    private static final int GAP = 3;
    private static final int THRESHOLDS = 400;

    static EventScore at(double threshold, List<LabelledSeries> corpus, Map<String, double[]> scores) {
        EventScore sum = new EventScore(0, 0, 0, 0, 0);
        for (LabelledSeries series : corpus) {
            sum = sum.plus(of(series, scores.get(series.name()), threshold));
        }
        return sum;
    }

    /** The threshold of the best F1 with at most so many false alarms per 1,000 points. */
    static double bestThreshold(List<LabelledSeries> corpus, Map<String, double[]> scores, double mostFalseAlarms) {
        double[] all = corpus.stream()
                .flatMapToDouble(series -> java.util.Arrays.stream(scores.get(series.name())))
                .filter(score -> score > 0)
                .sorted()
                .toArray();
        double best = Double.POSITIVE_INFINITY;
        double bestF1 = -1;
        for (int i = 0; i < THRESHOLDS; i++) {
            int above = (int) (all.length / 8.0 * Math.pow((double) i / THRESHOLDS, 3));
            double threshold = all[all.length - 1 - above];
            EventScore score = at(threshold, corpus, scores);
            if (score.falseAlarmsPerThousand() <= mostFalseAlarms && score.f1() > bestF1) {
                bestF1 = score.f1();
                best = threshold;
            }
        }
        return best;
    }

    private static EventScore of(LabelledSeries series, double[] scores, double threshold) {
        int first = (int) (SKIPPED * series.size());
        boolean[] alarm = new boolean[series.size()];
        IntStream.range(first, alarm.length).forEach(i -> alarm[i] = scores[i] >= threshold);
        List<Stretch> alarms = LabelledSeries.stretches(alarm, GAP);
        List<Stretch> events = series.anomalies().stream()
                .filter(event -> event.last() >= first)
                .toList();
        int right = (int) alarms.stream()
                .filter(one -> events.stream().anyMatch(one::meets))
                .count();
        int found = (int) events.stream()
                .filter(event ->
                        IntStream.rangeClosed(event.first(), event.last()).anyMatch(i -> alarm[i]))
                .count();
        return new EventScore(right, alarms.size() - right, found, events.size(), series.size() - first);
    }

    private EventScore plus(EventScore other) {
        return new EventScore(
                right + other.right,
                wrong + other.wrong,
                found + other.found,
                events + other.events,
                points + other.points);
    }

    double precision() {
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
        return (double) found / events;
    }

    double f1() {
        return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    double falseAlarmsPerThousand() {
        return 1000.0 * wrong / points;
    }
}

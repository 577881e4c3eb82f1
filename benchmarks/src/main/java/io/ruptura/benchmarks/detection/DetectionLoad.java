package io.ruptura.benchmarks.detection;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The windows of a service of many queues, as the metrics job gives them to detection: counts are Poisson around a day's season, a troubled queue has three
 * times the customers, half of the agents, and most of them wait. Always the same for the same arguments.
 */
final class DetectionLoad {

    static final long STEP = 10_000;
    private static final int SLOTS = 30;
    private static final int SLOTS_OF_A_MINUTE = 6;
    private static final double STEPS_OF_AN_HOUR = 360;
    private static final double DAY = 86_400_000;

    /** What is counted in a step. */
    private enum Count {
        OFFERED(Metric.OFFERED, 1, 3),
        ANSWERED(Metric.ANSWERED, 0.95, 0.3),
        IN_TIME(Metric.SERVICE_LEVEL, 0.8, 0.1),
        ABANDONED(Metric.ABANDONED, 0.05, 1),
        RESOLVED(Metric.RESOLVED, 0.9, 0.3),
        REOPENED(Metric.REOPENED, 0.05, 0.5),
        EXCEPTIONS(Metric.EXCEPTIONS_GRANTED, 0.02, 0.3),
        SCORES(Metric.CSAT_RESPONSES, 0.3, 0.3),
        GOOD_SCORES(Metric.CSAT, 0.25, 0.05);

        private final Metric metric;
        private final double usual;
        private final double troubled;

        /** Multiples of the contacts usually offered. */
        Count(Metric metric, double usual, double troubled) {
            this.metric = metric;
            this.usual = usual;
            this.troubled = troubled;
        }
    }

    private final SplittableRandom random = new SplittableRandom(7);
    private final String[] scopes;
    private final int[][][] counts;
    private final double[] backlog;
    private long end;
    private int slot;

    DetectionLoad(int queues) {
        scopes = new String[queues];
        for (int i = 0; i < queues; i++) {
            scopes[i] = "channel=chat,queue=q" + i;
        }
        counts = new int[queues][Count.values().length][SLOTS];
        backlog = new double[queues];
        Arrays.fill(backlog, 20);
    }

    /** Goes on by a step in which the first {@code troubled} queues are in trouble. */
    void step(int troubled) {
        end += STEP;
        slot = (slot + 1) % SLOTS;
        for (int queue = 0; queue < scopes.length; queue++) {
            boolean inTrouble = queue < troubled;
            double contacts = contactsAStep(queue);
            for (Count count : Count.values()) {
                counts[queue][count.ordinal()][slot] = poisson(contacts * (inTrouble ? count.troubled : count.usual));
            }
            backlog[queue] = inTrouble ? backlog[queue] + 2 * contacts : 10 + random.nextInt(20);
        }
    }

    long endMillis() {
        return end;
    }

    /** The two windows of each queue that end now. */
    List<WindowMetrics> windows(int troubled) {
        List<WindowMetrics> windows = new ArrayList<>(2 * scopes.length);
        for (int queue = 0; queue < scopes.length; queue++) {
            windows.add(window(queue, Window.PT1M, SLOTS_OF_A_MINUTE, queue < troubled));
            windows.add(window(queue, Window.PT5M, SLOTS, queue < troubled));
        }
        return windows;
    }

    private WindowMetrics window(int queue, Window window, int slots, boolean inTrouble) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        for (Count count : Count.values()) {
            values[count.metric.ordinal()] = sum(queue, count, slots);
        }
        double due = sum(queue, Count.ANSWERED, slots);
        double scores = sum(queue, Count.SCORES, slots);
        values[Metric.SERVICE_LEVEL_DUE.ordinal()] = due;
        values[Metric.SERVICE_LEVEL.ordinal()] = Math.min(1, sum(queue, Count.IN_TIME, slots) / due);
        values[Metric.CSAT.ordinal()] = Math.min(1, sum(queue, Count.GOOD_SCORES, slots) / scores);
        values[Metric.BACKLOG.ordinal()] = Math.round(backlog[queue]);
        values[Metric.WAITING.ordinal()] = inTrouble ? Math.round(backlog[queue] / 2) : random.nextInt(3);
        values[Metric.AGENTS_ONLINE.ordinal()] = inTrouble ? 5 : 9 + random.nextInt(3);
        values[Metric.FIRST_RESPONSE_KM_SECONDS_P50.ordinal()] = (inTrouble ? 600 : 60) * random.nextDouble(0.7, 1.4);
        values[Metric.BREACH_PROBABILITY.ordinal()] = inTrouble ? 0.99 : random.nextDouble(0.02, 0.3);
        return new WindowMetrics(scopes[queue], window, end - window.millis(), end, 0, end, 1, null, true, values);
    }

    private double sum(int queue, Count count, int slots) {
        int sum = 0;
        for (int back = 0; back < slots; back++) {
            sum += counts[queue][count.ordinal()][(slot - back + SLOTS) % SLOTS];
        }
        return sum;
    }

    /** From 40 to 400 contacts an hour by queue, more by day than by night. */
    private double contactsAStep(int queue) {
        double perHour = 40 + 360.0 * queue / scopes.length;
        return perHour / STEPS_OF_AN_HOUR * (1 + 0.8 * Math.sin(2 * Math.PI * end / DAY));
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        double product = 1;
        do {
            count++;
            product *= random.nextDouble();
        } while (product > limit);
        return count;
    }
}

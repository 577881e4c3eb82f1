package io.ruptura.benchmarks.quality.planted;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * How many contacts come in each hour of the week in each scope before anything was planted, and what follows for how soon a silence can be told from chance: when
 * the contacts that should have come since it began make it as improbable as asked.
 *
 * <p>Worked example: 40 an hour and a probability of {@code 10^-4.4} are 10.1 contacts, so a quarter of an hour.
 */
public final class UsualRates {

    private static final long MINUTE = 60_000;
    private static final int HOURS = 7 * 24;

    private final ZoneId zone;
    private final Map<String, double[]> contacts = new HashMap<>();
    private final Map<String, double[]> minutes = new HashMap<>();

    UsualRates(String zone) {
        this.zone = ZoneId.of(zone);
    }

    void learn(WindowMetrics window) {
        if (window.window() == Window.PT1M && window.endMillis() % MINUTE == 0 && window.open()) {
            int hour = hour(window.startMillis());
            contacts.computeIfAbsent(window.scope(), scope -> new double[HOURS])[hour] += window.value(Metric.OFFERED);
            minutes.computeIfAbsent(window.scope(), scope -> new double[HOURS])[hour]++;
        }
    }

    /**
     * Milliseconds after {@code fromMillis} at which {@code factor} times the usual has so much evidence on average, for somebody who knows the factor: nats of
     * {@code f ln f - f + 1} for each contact that is usual, of a silence one. NaN for a scope that was never seen.
     */
    double knowableMillis(String scope, long fromMillis, double factor, double surprise) {
        double natsOfOne = factor == 0 ? 1 : factor * Math.log(factor) - factor + 1;
        double missing = surprise * Math.log(10) / natsOfOne;
        for (long at = fromMillis; at < fromMillis + 24 * 60 * MINUTE; at += MINUTE) {
            double rate = rate(scope, hour(at));
            if (!(rate >= 0)) {
                return Double.NaN;
            }
            if (rate >= missing) {
                return at - fromMillis + missing / rate * MINUTE;
            }
            missing -= rate;
        }
        return Double.NaN;
    }

    private double rate(String scope, int hour) {
        double[] seen = minutes.get(scope);
        return seen == null || seen[hour] == 0 ? Double.NaN : contacts.get(scope)[hour] / seen[hour];
    }

    private int hour(long timeMillis) {
        ZonedDateTime local = Instant.ofEpochMilli(timeMillis).atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }
}

package io.ruptura.console.feed;

import io.ruptura.console.view.BandKey;
import io.ruptura.console.view.MetricKey;
import io.ruptura.console.view.Records;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed since pages were last told, the newest of each thing. Windows of an hour and longer hardly move from step to step: of each scope they
 * are told at most every {@link #WIDE_MILLIS}, which halves what a page of many scopes costs.
 */
final class Pending {

    static final long WIDE_MILLIS = 30_000;

    private final Map<MetricKey, WindowMetrics> metrics = new LinkedHashMap<>();
    private final Map<MetricKey, Long> wideTold = new HashMap<>();
    private final Map<BandKey, ExpectedBand> bands = new LinkedHashMap<>();
    private final Map<String, Rupture> ruptures = new LinkedHashMap<>();
    private final Map<String, Health> health = new LinkedHashMap<>();

    void add(Records news) {
        news.metrics().stream()
                .filter(ShownMetrics::shows)
                .forEach(window -> metrics.put(MetricKey.of(window), window));
        news.bands().forEach(band -> bands.put(BandKey.of(band), band));
        news.ruptures().forEach(rupture -> ruptures.put(rupture.id(), rupture));
        news.health().forEach(part -> health.put(part.key(), part));
    }

    /** The windows that are due at {@code elapsedMillis}; those of an hour and longer may have to wait. */
    List<WindowMetrics> takeMetrics(long elapsedMillis) {
        List<WindowMetrics> due = new ArrayList<>();
        Iterator<Map.Entry<MetricKey, WindowMetrics>> entries =
                metrics.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<MetricKey, WindowMetrics> entry = entries.next();
            if (isDue(entry.getKey(), elapsedMillis)) {
                due.add(entry.getValue());
                entries.remove();
            }
        }
        return due;
    }

    List<ExpectedBand> takeBands() {
        return take(bands);
    }

    List<Rupture> takeRuptures() {
        return take(ruptures);
    }

    List<Health> takeHealth() {
        return take(health);
    }

    private boolean isDue(MetricKey key, long elapsedMillis) {
        if (key.window().millis() < Window.PT1H.millis()) {
            return true;
        }
        Long told = wideTold.get(key);
        if (told != null && elapsedMillis - told < WIDE_MILLIS) {
            return false;
        }
        wideTold.put(key, elapsedMillis);
        return true;
    }

    private static <V> List<V> take(Map<?, V> pending) {
        List<V> taken = List.copyOf(pending.values());
        pending.clear();
        return taken;
    }
}

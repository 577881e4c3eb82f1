package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.rupture.learning.LearnedShift;
import io.ruptura.domain.rupture.learning.Learning;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What marks of people have taught, as it is told on the topic {@code health}: one record for each kind and scope, whose name is {@code demand-spike/channel=chat};
 * for all scopes without marks of their own {@code demand-spike/*}. It is also the answer to a mark.
 */
public final class Lessons {

    private static final String ELSEWHERE = "*";

    private final Map<String, Double> configured;

    /** {@code configured} is pattern → surprise at which it raises. */
    public Lessons(Map<String, Double> configured) {
        this.configured = Map.copyOf(configured);
    }

    /** What is known differently in {@code after}, in order of kind and scope. */
    public List<Health> between(LifecycleState before, LifecycleState after) {
        if (before.learned().equals(after.learned())) {
            return List.of();
        }
        Map<String, LearnedShift> known = byName(before.learned());
        List<Health> news = new ArrayList<>();
        for (LearnedShift shift : after.learned()) {
            if (!shift.equals(known.remove(name(shift)))) {
                news.add(moved(shift, after.clockMillis()));
            }
        }
        known.values().forEach(gone -> news.add(asConfigured(gone, after.clockMillis())));
        return news;
    }

    private static Map<String, LearnedShift> byName(List<LearnedShift> all) {
        Map<String, LearnedShift> byName = new LinkedHashMap<>();
        all.forEach(shift -> byName.put(name(shift), shift));
        return byName;
    }

    private static String name(LearnedShift shift) {
        return shift.kind().wireName() + "/" + (shift.scope() == null ? ELSEWHERE : shift.scope());
    }

    private static Health health(LearnedShift shift, Health.Status status, String detail, long nowMillis) {
        return new Health(Health.Kind.LEARNED, name(shift), status, nowMillis, 0, Double.NaN, detail);
    }

    private static Health nothingComesOf(LearnedShift shift, long nowMillis) {
        return health(shift, Health.Status.QUIET, "no pattern of that name has a threshold that marks move", nowMillis)
                .saying("no-threshold", Map.of());
    }

    private Health moved(LearnedShift shift, long nowMillis) {
        Double pattern = configured.get(shift.kind().wireName());
        if (pattern == null) {
            return nothingComesOf(shift, nowMillis);
        }
        Map<String, String> numbers = Map.of(
                "surprise", number(pattern + shift.shift()),
                "configured", number(pattern),
                "marks", Integer.toString(shift.marks()));
        return health(shift, Health.Status.OK, sentence(shift, pattern), nowMillis)
                .saying("threshold-moved", numbers);
    }

    private static String sentence(LearnedShift shift, double pattern) {
        return "raised from a surprise of %s on instead of %s, after %d %s; marks keep it between %s and %s, at most %s where critical"
                .formatted(
                        number(pattern + shift.shift()),
                        number(pattern),
                        shift.marks(),
                        shift.marks() == 1 ? "mark" : "marks",
                        number(pattern + Learning.LEAST),
                        number(pattern + Learning.MOST),
                        number(pattern + Learning.MOST_CRITICAL));
    }

    private Health asConfigured(LearnedShift gone, long nowMillis) {
        Double pattern = configured.get(gone.kind().wireName());
        if (pattern == null) {
            return nothingComesOf(gone, nowMillis);
        }
        String detail = "raised from a surprise of " + number(pattern) + " on again, as configured";
        return health(gone, Health.Status.OK, detail, nowMillis)
                .saying("threshold-as-configured", Map.of("surprise", number(pattern)));
    }

    private static String number(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}

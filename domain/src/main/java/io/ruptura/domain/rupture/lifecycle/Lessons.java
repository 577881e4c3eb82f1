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
                news.add(health(shift, moved(shift), after.clockMillis()));
            }
        }
        known.values().forEach(gone -> news.add(health(gone, asConfigured(gone), after.clockMillis())));
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

    /** Quiet where nothing comes of it. */
    private Health health(LearnedShift shift, String detail, long nowMillis) {
        boolean counts = configured.containsKey(shift.kind().wireName());
        Health.Status status = counts ? Health.Status.OK : Health.Status.QUIET;
        return new Health(Health.Kind.LEARNED, name(shift), status, nowMillis, 0, Double.NaN, detail);
    }

    /** The console reads the numbers of this sentence, to say it in other languages. */
    private String moved(LearnedShift shift) {
        Double pattern = configured.get(shift.kind().wireName());
        if (pattern == null) {
            return "no pattern of that name has a threshold that marks move";
        }
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

    private String asConfigured(LearnedShift gone) {
        Double pattern = configured.get(gone.kind().wireName());
        return pattern == null
                ? moved(gone)
                : "raised from a surprise of " + number(pattern) + " on again, as configured";
    }

    private static String number(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}

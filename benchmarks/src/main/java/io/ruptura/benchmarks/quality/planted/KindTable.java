package io.ruptura.benchmarks.quality.planted;

import io.ruptura.domain.rupture.RuptureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up verdicts by the kind that was planted, and all in all. */
public final class KindTable {

    private static final double WEEK_MILLIS = 7 * 86_400_000.0;
    private static final double SCOPES = 20;
    /** What the shipped pattern asks of a silence. */
    private static final double OUTAGE_SURPRISE = 4.4;

    private final Map<String, List<Verdict.Find>> byKind = new TreeMap<>();
    private final List<Verdict.Find> all = new ArrayList<>();
    private final Map<String, Integer> strays = new TreeMap<>();
    private final Map<String, Integer> misnamed = new TreeMap<>();
    private final List<Double> outagesByDeadline = new ArrayList<>();
    private double scopeWeeks;

    /** Adds what came of a history. */
    public void add(Verdict verdict, DetectionRun.Outcome outcome) {
        for (Verdict.Find find : verdict.finds()) {
            byKind.computeIfAbsent(find.planted().kind(), kind -> new ArrayList<>())
                    .add(find);
            all.add(find);
        }
        verdict.strays().forEach(stray -> strays.merge(stray.kind().wireName(), 1, Integer::sum));
        verdict.misnamed().forEach(wrong -> misnamed.merge(wrong.kind().wireName(), 1, Integer::sum));
        scopeWeeks += outcome.scopes() * outcome.watchedMillis() / WEEK_MILLIS;
        verdict.finds().stream().filter(KindTable::isOutage).forEach(find -> {
            String scope = find.planted().scope().key();
            double deadline =
                    outcome.usual().deadlineMillis(scope, find.planted().fromMillis(), OUTAGE_SURPRISE);
            outagesByDeadline.add(find.isNamed() ? find.delaySeconds() * 1e3 / deadline : Double.POSITIVE_INFINITY);
        });
    }

    private static boolean isOutage(Verdict.Find find) {
        return find.planted().kind().equals(RuptureKind.CHANNEL_OUTAGE.wireName());
    }

    /** How late outages were found, as multiples of when silence alone could have told them from chance; one that was not is later than any. */
    private Map<String, Object> outages() {
        double[] ratios = outagesByDeadline.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("surprise", OUTAGE_SURPRISE);
        row.put("planted", ratios.length);
        row.put("withinTwice", Arrays.stream(ratios).filter(ratio -> ratio <= 2).count());
        if (ratios.length > 0) {
            row.put("median", rounded(ratios[(ratios.length - 1) / 2]));
        }
        return row;
    }

    /** All of it, for the results. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<Verdict.Find> grave =
                all.stream().filter(find -> find.planted().isGrave()).toList();
        figures.put("all", row(all));
        figures.put("major and critical", row(grave));
        Map<String, Object> kinds = new LinkedHashMap<>();
        byKind.forEach((kind, finds) -> kinds.put(kind, withTouched(finds)));
        figures.put("by kind", kinds);
        figures.put("outagesByDeadline", outages());
        figures.put("falseAWeekAnd20Scopes", rate(strays));
        figures.put("misnamedAWeekAnd20Scopes", rate(misnamed));
        figures.put("false", strays);
        figures.put("misnamed", misnamed);
        figures.put("scopeWeeks", rounded(scopeWeeks));
        return figures;
    }

    private double rate(Map<String, Integer> counts) {
        return rounded(counts.values().stream().mapToInt(Integer::intValue).sum() / scopeWeeks * SCOPES);
    }

    private static Map<String, Object> row(List<Verdict.Find> finds) {
        double[] delays = finds.stream()
                .filter(Verdict.Find::isNamed)
                .mapToDouble(Verdict.Find::delaySeconds)
                .sorted()
                .toArray();
        long found = finds.stream().filter(Verdict.Find::isFound).count();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("planted", finds.size());
        row.put("found", found);
        row.put("rightKind", delays.length);
        row.put("recall", rounded(finds.isEmpty() ? 0 : (double) found / finds.size()));
        row.put("rightOfFound", rounded(found == 0 ? 0 : (double) delays.length / found));
        row.put("delayMinutesMedian", minutes(delays, 0.5));
        row.put("delayMinutesP90", minutes(delays, 0.9));
        return row;
    }

    /** The row of a kind, with how many contacts those touched that were missed and the least of those that were found: of few, nobody can know. */
    private static Map<String, Object> withTouched(List<Verdict.Find> finds) {
        Map<String, Object> row = row(finds);
        row.put("touchedByMissed", touched(finds, false));
        row.put("touchedByFoundLeast", touched(finds, true).stream().findFirst().orElse(null));
        return row;
    }

    private static List<Long> touched(List<Verdict.Find> finds, boolean areFound) {
        return finds.stream()
                .filter(find -> find.isFound() == areFound)
                .map(find -> find.planted().touched())
                .sorted()
                .toList();
    }

    private static Object minutes(double[] sorted, double p) {
        return sorted.length == 0 ? "-" : rounded(sorted[(int) Math.ceil(p * sorted.length) - 1] / 60);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}

package io.ruptura.benchmarks.quality.planted;

import io.ruptura.domain.rupture.RuptureKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up verdicts by the kind that was planted, and all in all. */
public final class KindTable {

    private static final double WEEK_MILLIS = 7 * 86_400_000.0;
    private static final double SCOPES = 20;
    private static final long FEW = 10;
    private static final long MANY = 30;

    private final Map<String, List<Verdict.Find>> byKind = new TreeMap<>();
    private final List<Verdict.Find> all = new ArrayList<>();
    private final Map<String, Integer> strays = new TreeMap<>();
    private final Map<String, Integer> misnamed = new TreeMap<>();
    private final Timeliness outages = new Timeliness(4.4);
    private final Timeliness spikes = new Timeliness(4.5);
    private double scopeWeeks;

    /** Adds what came of a history. */
    public void add(Verdict verdict, DetectionRun.Outcome outcome) {
        for (Verdict.Find find : verdict.finds()) {
            byKind.computeIfAbsent(find.planted().kind(), kind -> new ArrayList<>())
                    .add(find);
            all.add(find);
            if (isOf(find, RuptureKind.CHANNEL_OUTAGE)) {
                outages.add(find, outcome.usual());
            } else if (isOf(find, RuptureKind.DEMAND_SPIKE)) {
                spikes.add(find, outcome.usual());
            }
        }
        verdict.strays().forEach(stray -> strays.merge(stray.kind().wireName(), 1, Integer::sum));
        verdict.misnamed().forEach(wrong -> misnamed.merge(wrong.kind().wireName(), 1, Integer::sum));
        scopeWeeks += outcome.scopes() * outcome.watchedMillis() / WEEK_MILLIS;
    }

    private static boolean isOf(Verdict.Find find, RuptureKind kind) {
        return find.planted().kind().equals(kind.wireName());
    }

    /** All of it, for the results. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<Verdict.Find> grave =
                all.stream().filter(find -> find.planted().isGrave()).toList();
        figures.put("all", row(all));
        figures.put("major and critical", row(grave));
        figures.put("major and critical by contacts touched", byTouched(grave));
        Map<String, Object> kinds = new LinkedHashMap<>();
        byKind.forEach((kind, finds) -> kinds.put(kind, withTouched(finds)));
        figures.put("by kind", kinds);
        figures.put("outagesByDeadline", outages.row());
        figures.put("spikesByDeadline", spikes.row());
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

    /** Lost agents are not counted in contacts and left out. */
    private static Map<String, Object> byTouched(List<Verdict.Find> finds) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("fewer than " + FEW, row(touching(finds, 0, FEW)));
        rows.put(FEW + " to " + (MANY - 1), row(touching(finds, FEW, MANY)));
        rows.put(MANY + " and more", row(touching(finds, MANY, Long.MAX_VALUE)));
        return rows;
    }

    private static List<Verdict.Find> touching(List<Verdict.Find> finds, long least, long below) {
        return finds.stream()
                .filter(find -> !isOf(find, RuptureKind.CAPACITY_DROP))
                .filter(find ->
                        find.planted().touched() >= least && find.planted().touched() < below)
                .toList();
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

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}

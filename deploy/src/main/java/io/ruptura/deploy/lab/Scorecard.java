package io.ruptura.deploy.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What one rule set said over a history.
 *
 * @param alerts everything that people heard, earliest first
 * @param verdicts how many of them were right, wrong or not marked
 * @param kinds the same by kind of rupture
 * @param ruptures how many marks say that something was
 * @param found how many of those were heard of before they were over
 * @param named how many of those by their right name
 * @param delay from the beginning of a mark until it was heard of, in seconds
 * @param lead from being heard of until the service level fell below its target, in seconds; of the alerts during which it did
 * @param ahead how many of those alerts came before it did
 * @param openMinutes over all alerts
 * @param minutesWithAny minutes in which something was open
 */
record Scorecard(
        List<Alert> alerts,
        Map<Verdict, Long> verdicts,
        SortedMap<String, Kind> kinds,
        int ruptures,
        long found,
        long named,
        Spread delay,
        Spread lead,
        long ahead,
        double openMinutes,
        double minutesWithAny) {

    /** Alerts of one kind. */
    record Kind(int alerts, int right, int wrong) {

        Kind plus(Verdict verdict) {
            return new Kind(
                    alerts + 1, right + (verdict == Verdict.RIGHT ? 1 : 0), wrong + (verdict == Verdict.WRONG ? 1 : 0));
        }
    }

    static Scorecard of(List<Alert> alerts, List<Mark> marks, Breaches breaches, Watch watch) {
        Map<Verdict, Long> verdicts = new TreeMap<>();
        SortedMap<String, Kind> kinds = new TreeMap<>();
        List<Long> leads = new ArrayList<>();
        double openMinutes = 0;
        for (Alert alert : alerts) {
            Verdict verdict = Verdict.of(alert, marks);
            verdicts.merge(verdict, 1L, Long::sum);
            kinds.merge(alert.kind().wireName(), new Kind(0, 0, 0).plus(verdict), (known, one) -> known.plus(verdict));
            breaches.leadSeconds(alert).ifPresent(leads::add);
            openMinutes += (alert.endMillis() - alert.heardMillis()) / 60_000.0;
        }
        List<Mark> ruptures = marks.stream().filter(Mark::isRupture).toList();
        List<Long> delays = new ArrayList<>();
        for (Mark mark : ruptures) {
            first(alerts, mark::isFoundBy).stream()
                    .map(found -> Math.max(0, found.heardMillis() - mark.fromMillis()) / 1000)
                    .forEach(delays::add);
        }
        return new Scorecard(
                alerts,
                verdicts,
                kinds,
                ruptures.size(),
                delays.size(),
                ruptures.stream().filter(mark -> isNamed(alerts, mark)).count(),
                Spread.of(delays),
                Spread.of(leads),
                leads.stream().filter(lead -> lead > 0).count(),
                openMinutes,
                watch.minutesWithAny(alerts));
    }

    private static boolean isNamed(List<Alert> alerts, Mark mark) {
        return alerts.stream().anyMatch(alert -> mark.isFoundBy(alert) && mark.isNamedBy(alert));
    }

    private static List<Alert> first(List<Alert> alerts, Predicate<Alert> finds) {
        return alerts.stream().filter(finds).limit(1).toList();
    }

    long count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    /** Right ones of those that marks say anything of; NaN when they say nothing. */
    double precision() {
        return (double) count(Verdict.RIGHT) / (count(Verdict.RIGHT) + count(Verdict.WRONG));
    }

    /** Right ones of all, as if whatever is not marked were wrong; NaN without alerts. */
    double precisionOfAll() {
        return (double) count(Verdict.RIGHT) / alerts.size();
    }

    /** Found of what was; NaN when marks name nothing. */
    double recall() {
        return (double) found / ruptures;
    }
}

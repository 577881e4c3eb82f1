package io.ruptura.deploy.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The comparison for people: the same lines for a terminal and as {@code lab.md}. */
final class ComparisonTable {

    private static final int MOST_LISTED = 20;
    private static final Scorecard.Kind NONE = new Scorecard.Kind(0, 0, 0);

    private final Comparison comparison;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String what, String a, String b, String unit) {}

    ComparisonTable(Comparison comparison) {
        this.comparison = comparison;
        Scorecard a = comparison.a();
        Scorecard b = comparison.b();
        Watch watch = comparison.watch();
        addAlerts(a, b, watch);
        addMarks(a, b);
        add(
                "before a breach of the service level",
                a.ahead(),
                b.ahead(),
                "of " + a.lead().count() + " and " + b.lead().count());
        add(
                "lead before it, median",
                minutes(a.lead().median()),
                minutes(b.lead().median()),
                "min");
        add("lead before it, p90", minutes(a.lead().p90()), minutes(b.lead().p90()), "min");
        add("open, over all alerts", number(a.openMinutes()), number(b.openMinutes()), "min");
        add("anything open", number(a.minutesWithAny()), number(b.minutesWithAny()), "min");
        add(
                "nothing open",
                number(watch.minutes() - a.minutesWithAny()),
                number(watch.minutes() - b.minutesWithAny()),
                "min");
        Pairing pairing = comparison.pairing();
        add("raised by both", pairing.both().size(), pairing.both().size(), "");
        add("raised by this one only", pairing.onlyA().size(), pairing.onlyB().size(), "");
    }

    private void addAlerts(Scorecard a, Scorecard b, Watch watch) {
        int ofA = a.alerts().size();
        int ofB = b.alerts().size();
        add("alerts", ofA, ofB, "");
        add("alerts a shift", number(watch.aShift(ofA)), number(watch.aShift(ofB)), "in 8 h");
        add("alerts in the busiest shift", watch.busiestShift(a.alerts()), watch.busiestShift(b.alerts()), "");
        add("alerts a week", number(watch.aWeek(ofA)), number(watch.aWeek(ofB)), "in 7 d");
        TreeSet<String> kinds = new TreeSet<>(a.kinds().keySet());
        kinds.addAll(b.kinds().keySet());
        for (String kind : kinds) {
            add(
                    "  " + kind,
                    number(watch.aWeek(a.kinds().getOrDefault(kind, NONE).alerts())),
                    number(watch.aWeek(b.kinds().getOrDefault(kind, NONE).alerts())),
                    "in 7 d");
        }
    }

    private void addMarks(Scorecard a, Scorecard b) {
        if (comparison.marks().isEmpty()) {
            return;
        }
        for (Verdict verdict : Verdict.values()) {
            add("alerts " + verdict.wireName(), a.count(verdict), b.count(verdict), "");
        }
        add("precision, of those marked", share(a.precision()), share(b.precision()), "");
        add("precision, of all", share(a.precisionOfAll()), share(b.precisionOfAll()), "");
        add("recall", share(a.recall()), share(b.recall()), "");
        add("found", a.found(), b.found(), "of " + a.ruptures());
        add("found by the right name", a.named(), b.named(), "of " + a.ruptures());
        add("delay, median", minutes(a.delay().median()), minutes(b.delay().median()), "min");
        add("delay, p90", minutes(a.delay().p90()), minutes(b.delay().p90()), "min");
    }

    String text() {
        return heading()
                + String.format("\n%-38s %12s %12s  %s\n", "", "A", "B", "")
                + lines.stream()
                        .map(line -> String.format("%-38s %12s %12s  %s", line.what, line.a, line.b, line.unit)
                                .stripTrailing())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    String markdown() {
        StringBuilder page = new StringBuilder("# Two rule sets over one history\n\n" + heading() + "\n\n");
        page.append("| | A | B | |\n|---|--:|--:|---|\n");
        lines.forEach(
                line -> page.append(String.join(" | ", "| " + line.what.strip(), line.a, line.b, line.unit + " |\n")));
        list(page, "Only A raised", comparison.pairing().onlyA());
        list(page, "Only B raised", comparison.pairing().onlyB());
        return page.toString();
    }

    private String heading() {
        Watch watch = comparison.watch();
        return String.format(
                Locale.ROOT,
                "A is %s, B is %s; %s to %s, %.1f h",
                comparison.labels().get(0),
                comparison.labels().get(1),
                Instant.ofEpochMilli(watch.fromMillis()),
                Instant.ofEpochMilli(watch.toMillis()),
                watch.hours());
    }

    private void list(StringBuilder page, String title, List<Alert> alerts) {
        page.append("\n## ").append(title).append("\n\n");
        if (alerts.isEmpty()) {
            page.append("Nothing.\n");
        }
        for (Alert alert : alerts.subList(0, Math.min(MOST_LISTED, alerts.size()))) {
            page.append(String.format(
                    "- %s %s in %s at %s: %s\n",
                    alert.severity().wireName(),
                    alert.kind().wireName(),
                    alert.scope().key().isEmpty()
                            ? "the whole service"
                            : alert.scope().key(),
                    Instant.ofEpochMilli(alert.heardMillis()),
                    Verdict.of(alert, comparison.marks()).wireName()));
        }
        if (alerts.size() > MOST_LISTED) {
            page.append("- and ").append(alerts.size() - MOST_LISTED).append(" more, in `lab.json`\n");
        }
    }

    private void add(String what, long a, long b, String unit) {
        add(what, Long.toString(a), Long.toString(b), unit);
    }

    private void add(String what, String a, String b, String unit) {
        lines.add(new Line(what, a, b, unit));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String minutes(double seconds) {
        return number(seconds / 60);
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }
}

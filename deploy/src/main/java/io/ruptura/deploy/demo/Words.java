package io.ruptura.deploy.demo;

import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.scope.Scope;
import io.ruptura.simulator.trouble.Episode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the demonstration says at the terminal and on the page, in the service's own time. */
final class Words {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    Words(String zone) {
        this.zone = ZoneId.of(zone);
    }

    String planted(Episode episode) {
        return at(episode.fromMillis()) + "  planted: " + name(episode) + ", until " + time(episode.toMillis());
    }

    String found(Rupture rupture) {
        return at(rupture.detectedAtMillis()) + "  found:   " + rupture.kind().wireName() + " in "
                + scope(new Scope(rupture.scope())) + " (" + rupture.title().get("en") + ")";
    }

    String ended(Rupture rupture) {
        return at(rupture.updatedAtMillis()) + "  over:    " + rupture.kind().wireName() + " in "
                + scope(new Scope(rupture.scope()));
    }

    /** For the history of the rupture on the page, in both of its languages. */
    String annotation(Episode episode) {
        String what = name(episode) + ", " + time(episode.fromMillis()) + "–" + time(episode.toMillis());
        return "Plantado pela simulação · Planted by the simulation: " + what;
    }

    /** One line for the whole, one for each planted rupture. */
    List<String> summary(List<Finding> findings, long unexplained) {
        List<String> lines = new ArrayList<>();
        long found =
                findings.stream().filter(finding -> finding.found().isPresent()).count();
        lines.add("ruptures planted: " + findings.size() + ", found: " + found + ", raised besides: " + unexplained);
        findings.forEach(finding -> lines.add(
                "  " + name(finding.planted()) + ", " + at(finding.planted().fromMillis()) + ": " + outcome(finding)));
        return lines;
    }

    String at(long timeMillis) {
        return DAY_AND_TIME.format(Instant.ofEpochMilli(timeMillis).atZone(zone));
    }

    private static String outcome(Finding finding) {
        return finding.found()
                .map(rupture -> "found as " + rupture.kind().wireName() + " in " + scope(new Scope(rupture.scope()))
                        + ", " + TimeUnit.MILLISECONDS.toMinutes(finding.delayMillis())
                        + " min of the service after it began")
                .orElse("not found yet");
    }

    private static String name(Episode episode) {
        return Findings.kind(episode) + " in " + scope(Findings.scope(episode));
    }

    private static String scope(Scope scope) {
        return scope.key().isEmpty()
                ? "the whole service"
                : String.join("/", scope.dimensions().values());
    }

    private String time(long timeMillis) {
        return TIME.format(Instant.ofEpochMilli(timeMillis).atZone(zone));
    }
}

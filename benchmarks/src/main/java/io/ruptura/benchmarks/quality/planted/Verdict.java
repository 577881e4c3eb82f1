package io.ruptura.benchmarks.quality.planted;

import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was found of a history. Only what people hear of counts: ruptures that led at any time.
 *
 * @param leaders everything that led, earliest first
 * @param finds by what was planted, decoys left out
 * @param strays led, with nothing planted there and then that it could be because of
 * @param misnamed led where something was planted, but of a kind that neither names it nor follows from it
 */
public record Verdict(List<Rupture> leaders, List<Find> finds, List<Rupture> strays, List<Rupture> misnamed) {

    /**
     * What was found of one thing planted.
     *
     * @param first what was raised first because of it, whatever its kind; null when nothing was
     * @param named what was raised first that names it; null when nothing was
     */
    public record Find(Planted planted, Rupture first, Rupture named) {

        boolean isFound() {
            return first != null;
        }

        boolean isNamed() {
            return named != null;
        }

        /** From when somebody could know until it was named, in seconds. */
        double delaySeconds() {
            return Math.max(0, (named.detectedAtMillis() - planted.fromMillis()) / 1e3);
        }
    }

    public static Verdict of(List<Planted> truth, List<Rupture> revisions) {
        List<Rupture> leaders = leaders(revisions);
        List<Find> finds = new ArrayList<>();
        for (Planted planted : truth) {
            if (!planted.decoy()) {
                finds.add(find(planted, leaders));
            }
        }
        List<Rupture> strays = new ArrayList<>();
        List<Rupture> misnamed = new ArrayList<>();
        for (Rupture leader : leaders) {
            List<Planted> causes = truth.stream()
                    .filter(planted -> !planted.decoy() && planted.mayBe(leader))
                    .toList();
            if (causes.isEmpty()) {
                strays.add(leader);
            } else if (causes.stream().noneMatch(cause -> cause.isNamedBy(leader) || cause.isExcused(leader))) {
                misnamed.add(leader);
            }
        }
        return new Verdict(leaders, finds, strays, misnamed);
    }

    /** What went wrong, for whoever wants to know why. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Find find : finds) {
            Planted planted = find.planted();
            lines.add(String.join(
                    " ",
                    find.isNamed() ? "named " + Math.round(find.delaySeconds() / 60) + "m" : "MISSED",
                    planted.kind(),
                    planted.severity(),
                    planted.scope().key(),
                    Instant.ofEpochMilli(planted.fromMillis()).toString(),
                    Instant.ofEpochMilli(planted.toMillis()).toString(),
                    find.isFound() && !find.isNamed() ? find.first().kind().wireName() : ""));
        }
        strays.forEach(stray -> lines.add("FALSE " + line(stray)));
        misnamed.forEach(wrong -> lines.add("MISNAMED " + line(wrong)));
        return lines;
    }

    /** One rupture in a line. */
    public static String line(Rupture rupture) {
        return String.join(
                " ",
                rupture.kind().wireName(),
                rupture.severity().wireName(),
                rupture.scope().isEmpty() ? "(all)" : rupture.scope(),
                Instant.ofEpochMilli(rupture.onsetMillis()).toString(),
                Instant.ofEpochMilli(rupture.detectedAtMillis()).toString(),
                evidence(rupture.evidence().get(0)));
    }

    private static String evidence(Evidence evidence) {
        return String.format(
                Locale.ROOT,
                "%s %s %.1f/%.1f surprise %.1f",
                evidence.metric(),
                evidence.window(),
                evidence.observed(),
                evidence.expected(),
                evidence.surprise());
    }

    private static Find find(Planted planted, List<Rupture> leaders) {
        List<Rupture> because = leaders.stream()
                .filter(leader -> planted.mayBe(leader) && planted.isInTime(leader))
                .toList();
        Rupture named = because.stream().filter(planted::isNamedBy).findFirst().orElse(null);
        Rupture first = because.stream()
                .filter(leader -> planted.isNamedBy(leader) || planted.isExcused(leader))
                .findFirst()
                .orElse(null);
        return new Find(planted, first, named);
    }

    /** Each by the revision with which it first led, earliest first; told at the time at which it did. */
    private static List<Rupture> leaders(Collection<Rupture> revisions) {
        Map<String, Rupture> leaders = new LinkedHashMap<>();
        for (Rupture revision : revisions) {
            if (revision.state() == RuptureState.OPEN) {
                leaders.putIfAbsent(revision.id(), revision);
            }
        }
        return leaders.values().stream()
                .sorted(Comparator.comparingLong(Rupture::detectedAtMillis))
                .toList();
    }
}

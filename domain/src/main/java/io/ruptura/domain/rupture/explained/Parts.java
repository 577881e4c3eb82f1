package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.rupture.candidate.Shares;
import io.ruptura.domain.rupture.course.Figure;
import io.ruptura.domain.rupture.course.ScopeStory;
import io.ruptura.domain.scope.Scope;
import io.ruptura.domain.slice.Admission;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which parts of a scope make what is unusual in it, for every dimension whose grouping set, together with those of the scope, is followed.
 *
 * <p>Formula: a part's excess is what was seen of it since the onset less what is usual, in the direction of the rupture; its share is its excess over the larger of
 * the whole's and the sum of those parts' that have any. The shares of one dimension add up to 1: what parts beyond the first {@value #MOST} make, and what no
 * part tells, is {@code ~other}. A part never seen before is all excess. Worked example: 80 contacts too many, 60 of topic payment and 16 of topic login: 0.75, 0.2
 * and 0.05 of others.
 */
final class Parts {

    static final int MOST = 5;

    private final Figure figure;
    private final boolean isMissing;
    private final Stories stories;
    private final ZoneId zone;
    private final long from;
    private final long to;

    private Parts(Measured measured, Rupture rupture, Stories stories, long atMillis, ZoneId zone) {
        this.figure = measured.figure();
        this.isMissing = measured.isMissing();
        this.stories = stories;
        this.zone = zone;
        this.to = atMillis;
        this.from = Math.max(rupture.onsetMillis(), atMillis - Account.LOOK_BACK_MILLIS);
    }

    /** What a rupture is measured by. */
    private record Measured(Figure figure, boolean isMissing) {}

    /** Those of the rupture itself where a dimension is not followed, or its kind says nothing of parts. */
    static List<Contributor> of(Rupture rupture, Stories stories, long atMillis, ZoneId zone) {
        Measured measured = measured(rupture);
        ScopeStory whole = stories.of(rupture.scope());
        if (measured == null || whole == null) {
            return rupture.contributors();
        }
        Parts parts = new Parts(measured, rupture, stories, atMillis, zone);
        double excess = parts.excess(whole);
        // What came to an end lately has no parts any more; what they were is told already.
        if (!parts.isUsualKnown(whole) || excess <= 0) {
            return rupture.contributors();
        }
        List<Contributor> found = new ArrayList<>();
        parts.excesses(rupture.scope())
                .forEach((dimension, excesses) -> parts.share(dimension, excesses, excess, found));
        Set<String> dimensions = found.stream().map(Contributor::dimension).collect(Collectors.toSet());
        rupture.contributors().stream()
                .filter(told -> !dimensions.contains(told.dimension()))
                .forEach(found::add);
        found.sort(Comparator.<Contributor, Boolean>comparing(
                        contributor -> contributor.value().equals(Admission.OTHER))
                .thenComparing(Comparator.comparingDouble(Contributor::share).reversed())
                .thenComparing(Contributor::dimension)
                .thenComparing(Contributor::value));
        return List.copyOf(found);
    }

    private static Measured measured(Rupture rupture) {
        Basis basis = Basis.of(rupture);
        return switch (rupture.kind()) {
            case DEMAND_SPIKE, RECURRING_PROBLEM, RESOLUTION_STALL, ABANDONMENT_WAVE, REOPEN_WAVE, EXCEPTION_SURGE ->
                new Measured(basis.figure(), basis.isMissing());
            case CHANNEL_OUTAGE -> new Measured(basis.isMissing() ? Figure.OFFERED : Figure.ANSWERED, true);
            case UNANSWERED_WHILE_OPEN -> new Measured(Figure.ANSWERED, true);
            case RESPONSE_DEGRADATION, BREACH_FORECAST -> new Measured(Figure.WAITING, false);
            case BACKLOG_SURGE ->
                isOfAnswers(rupture) ? new Measured(Figure.ANSWERED, true) : new Measured(Figure.BACKLOG, false);
            case CAPACITY_DROP -> new Measured(Figure.AGENTS_ONLINE, true);
            case FEED_LOSS, SATISFACTION_DROP -> null;
        };
    }

    /** A pile that grows because too few are answered may still be small. */
    private static boolean isOfAnswers(Rupture rupture) {
        return !rupture.evidence().isEmpty()
                && rupture.evidence().get(0).metric().startsWith("answered");
    }

    /** Dimension → value → excess, of all scopes that fix one dimension more. */
    private SortedMap<String, SortedMap<String, Double>> excesses(String wholeKey) {
        Scope whole = new Scope(wholeKey);
        Map<String, String> fixed = whole.dimensions();
        SortedMap<String, SortedMap<String, Double>> excesses = new TreeMap<>();
        for (String key : stories.oneNarrowerThan(wholeKey)) {
            SortedMap<String, String> more = new TreeMap<>(new Scope(key).dimensions());
            more.keySet().removeAll(fixed.keySet());
            double excess = excess(stories.of(key));
            if (!Double.isNaN(excess)) {
                excesses.computeIfAbsent(more.firstKey(), dimension -> new TreeMap<>())
                        .put(more.get(more.firstKey()), excess);
            }
        }
        return excesses;
    }

    private boolean isUsualKnown(ScopeStory whole) {
        return !Double.isNaN(whole.usual().mean(figure, from, to, zone));
    }

    /** A minute's mean above what is usual, or below where something is missing; all of it where nothing was ever seen. */
    private double excess(ScopeStory story) {
        double seen = story.course().mean(figure, from, to);
        double usual = story.usual().mean(figure, from, to, zone);
        double excess = seen - (Double.isNaN(usual) ? 0 : usual);
        return isMissing ? -excess : excess;
    }

    private void share(String dimension, Map<String, Double> excesses, double whole, Collection<Contributor> found) {
        double sum = excesses.values().stream()
                .filter(excess -> excess > 0)
                .mapToDouble(excess -> excess)
                .sum();
        double all = Math.max(sum, Double.isNaN(whole) ? 0 : whole);
        if (!(sum > 0)) {
            return;
        }
        Map<String, Double> shares = new TreeMap<>();
        excesses.forEach((value, excess) -> shares.put(value, excess / all));
        found.addAll(Shares.addingUp(dimension, shares, MOST));
    }
}

package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.rupture.Explanation;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.RuledOut;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.course.Course;
import io.ruptura.domain.rupture.course.Figure;
import io.ruptura.domain.rupture.course.ScopeStory;
import io.ruptura.domain.rupture.course.Usual;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What else a rupture might have been and is not: each alternative has a number that would be off if it were, and is not off. What is a hypothesis is not ruled
 * out, nor is anything whose number or its usual value is not known.
 *
 * <p>The bounds: all of the scope seen but {@code 5 %}; at least half of the usual contacts came; agents at least nine tenths of usual; contacts at most a fifth
 * more than usual; solutions at least four fifths of usual. Worked example: 12 agents where 11.5 are usual rule out missing agents.
 */
final class Exclusions {

    private static final double STILL_COMING = 0.5;
    private static final double ENOUGH_AGENTS = 0.9;
    private static final double NO_SPIKE = 1.2;
    private static final double ENOUGH_SOLVED = 0.8;

    private final Course course;
    private final Usual usual;
    private final ZoneId zone;
    private final long from;
    private final long to;

    private Exclusions(Rupture rupture, ScopeStory story, long atMillis, ZoneId zone) {
        this.course = story.course();
        this.usual = story.usual();
        this.zone = zone;
        this.to = atMillis;
        this.from = rupture.onsetMillis();
    }

    /** @param story of the rupture's scope since its onset, null when nothing is known of it */
    static List<RuledOut> of(Rupture rupture, ScopeStory story, long atMillis, ZoneId zone) {
        if (story == null) {
            return List.of();
        }
        Exclusions exclusions = new Exclusions(rupture, story, atMillis, zone);
        List<RuledOut> ruledOut = new ArrayList<>();
        for (RuptureKind kind : RuptureKind.values()) {
            boolean isAsked = Explanation.mayBe(rupture.kind(), kind) && !isHypothesis(kind, rupture);
            RuledOut found = isAsked ? exclusions.of(kind) : null;
            if (found != null) {
                ruledOut.add(found);
            }
        }
        exclusions.closedHours(rupture.kind(), ruledOut);
        return ruledOut;
    }

    /** What was ruled out before and is no hypothesis by now. */
    static List<RuledOut> still(List<RuledOut> before, Rupture rupture) {
        return before.stream()
                .filter(ruledOut -> rupture.hypotheses().stream()
                        .noneMatch(hypothesis -> hypothesis.kind().wireName().equals(ruledOut.kind())))
                .toList();
    }

    private static boolean isHypothesis(RuptureKind kind, Rupture rupture) {
        return kind == rupture.kind()
                || rupture.hypotheses().stream().anyMatch(hypothesis -> hypothesis.kind() == kind);
    }

    private RuledOut of(RuptureKind kind) {
        return switch (kind) {
            case FEED_LOSS -> {
                double seen = course.least(Figure.SEEN, from, to);
                yield seen >= WindowMetrics.WHOLE ? ruledOut(kind, Figure.SEEN, seen, 1, Reasons::seen) : null;
            }
            case CHANNEL_OUTAGE -> added(kind, Figure.OFFERED, STILL_COMING, Double.MAX_VALUE, Reasons::coming);
            case DEMAND_SPIKE -> added(kind, Figure.OFFERED, 0, NO_SPIKE, Reasons::noSpike);
            case RESOLUTION_STALL -> added(kind, Figure.RESOLVED, ENOUGH_SOLVED, Double.MAX_VALUE, Reasons::solved);
            case CAPACITY_DROP -> {
                double agents = course.mean(Figure.AGENTS_ONLINE, from, to);
                double expected = usual.mean(Figure.AGENTS_ONLINE, from, to, zone);
                yield expected > 0 && agents >= ENOUGH_AGENTS * expected
                        ? ruledOut(kind, Figure.AGENTS_ONLINE, agents, expected, Reasons::agents)
                        : null;
            }
            case UNANSWERED_WHILE_OPEN,
                    RESPONSE_DEGRADATION,
                    BACKLOG_SURGE,
                    ABANDONMENT_WAVE,
                    SATISFACTION_DROP,
                    REOPEN_WAVE,
                    RECURRING_PROBLEM,
                    BREACH_FORECAST,
                    EXCEPTION_SURGE -> null;
        };
    }

    /** By what added up since the onset, as a multiple of what is usual. */
    private RuledOut added(
            RuptureKind kind,
            Figure figure,
            double least,
            double most,
            Function<Numbers, Map<String, String>> because) {
        double observed = course.sum(figure, from, to);
        double expected = usual.sum(figure, from, to, zone);
        boolean isRuledOut = expected > 0 && observed >= least * expected && observed <= most * expected;
        return isRuledOut ? ruledOut(kind, figure, observed, expected, because) : null;
    }

    private void closedHours(RuptureKind kind, List<RuledOut> ruledOut) {
        boolean isOfSilence = kind == RuptureKind.CHANNEL_OUTAGE
                || kind == RuptureKind.UNANSWERED_WHILE_OPEN
                || kind == RuptureKind.CAPACITY_DROP
                || kind == RuptureKind.RESOLUTION_STALL
                || kind == RuptureKind.FEED_LOSS;
        if (isOfSilence && course.least(Figure.OPEN, from, to) == 1) {
            ruledOut.add(new RuledOut("closed-hours", Reasons.open(), Figure.OPEN.shown(), 1, 1));
        }
    }

    private static RuledOut ruledOut(
            RuptureKind kind,
            Figure figure,
            double observed,
            double expected,
            Function<Numbers, Map<String, String>> because) {
        Numbers numbers = new Numbers(rounded(observed), rounded(expected));
        return new RuledOut(
                kind.wireName(), because.apply(numbers), figure.shown(), numbers.observed(), numbers.expected());
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }

    /** What was seen and what is usual. */
    record Numbers(double observed, double expected) {}
}

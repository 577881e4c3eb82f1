package io.ruptura.simulator.plan;

import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.trouble.Episode;
import io.ruptura.simulator.trouble.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How long and how large drawn ruptures of one kind are: anywhere between a mild and a grave one. The graver, the worse the severity in the truth: of the
 * mildest third minor, then major, then critical.
 *
 * @param shortest minutes
 * @param longest minutes
 * @param mildFactor the factor of the mildest; {@code graveFactor} of the gravest: of a forecast breach, how often the load is what the agents there can do
 * @param mildShare the same for the share
 * @param ramps whether it may come gradually
 */
record RuptureSize(
        RuptureKind kind,
        int shortest,
        int longest,
        double mildFactor,
        double graveFactor,
        double mildShare,
        double graveShare,
        boolean ramps) {

    /** {@code [fromMillis, toMillis)}. */
    record Span(long fromMillis, long toMillis) {}

    private static final Map<RuptureKind, RuptureSize> OF_KINDS = new EnumMap<>(RuptureKind.class);

    static {
        byFactor(RuptureKind.DEMAND_SPIKE, 30, 90, 2.5, 5, true);
        byFactor(RuptureKind.CAPACITY_DROP, 45, 120, 0.5, 0.1, false);
        byFactor(RuptureKind.BACKLOG_SURGE, 60, 180, 4, 10, true);
        byFactor(RuptureKind.SATISFACTION_DROP, 120, 300, 0.6, 0.3, false);
        // Where there are hands enough nothing is breached however many come.
        byFactor(RuptureKind.BREACH_FORECAST, 60, 150, 1.15, 1.7, true);
        byShare(RuptureKind.CHANNEL_OUTAGE, 20, 60, 1, 1);
        // No longer than the lateness allowed: what comes back later corrects nothing.
        byShare(RuptureKind.FEED_LOSS, 15, 45, 1, 1);
        byShare(RuptureKind.UNANSWERED_WHILE_OPEN, 15, 45, 1, 1);
        byShare(RuptureKind.RESPONSE_DEGRADATION, 45, 120, 0, 1);
        byShare(RuptureKind.RESOLUTION_STALL, 45, 120, 0.8, 1);
        byShare(RuptureKind.ABANDONMENT_WAVE, 30, 90, 0.35, 0.8);
        byShare(RuptureKind.REOPEN_WAVE, 60, 180, 0.35, 0.8);
        byShare(RuptureKind.RECURRING_PROBLEM, 60, 180, 0.4, 0.8);
        byShare(RuptureKind.EXCEPTION_SURGE, 60, 120, 0.3, 0.7);
    }

    static RuptureSize of(RuptureKind kind) {
        return OF_KINDS.get(kind);
    }

    long drawMinutes(UniformRandomProvider rng) {
        return (long) shortest + rng.nextInt(longest - shortest + 1);
    }

    /** @param utilisation the part of what the agents there can do that usually comes */
    Episode draw(
            LineConfig line,
            Map<String, String> scope,
            Span span,
            double gravity,
            double utilisation,
            UniformRandomProvider rng) {
        long fromMillis = span.fromMillis();
        long toMillis = span.toMillis();
        long ramp = ramps ? Math.round(rng.nextDouble() * (toMillis - fromMillis) / 3) : 0;
        double share = between(mildShare, graveShare, gravity);
        double factor = between(mildFactor, graveFactor, gravity);
        Size size = new Size(
                kind == RuptureKind.BREACH_FORECAST ? rounded(factor / utilisation) : factor,
                share,
                delayMillis(line, gravity),
                topic(line, rng),
                share);
        boolean reported = kind == RuptureKind.CHANNEL_OUTAGE && rng.nextBoolean();
        return new Episode(
                kind, null, scope, fromMillis, toMillis, ramp, fromMillis, reported, size, severity(gravity));
    }

    /** Long against what is usual: for who waits on the line up to his patience, else many times what the work takes. */
    private long delayMillis(LineConfig line, double gravity) {
        return switch (kind) {
            case RESPONSE_DEGRADATION ->
                Math.round(
                        line.waitsOnTheLine()
                                ? line.patience().toMillis() * between(0.5, 1, gravity)
                                : line.handling().toMillis() * between(6, 15, gravity));
            default -> line.handling().toMillis() * 3;
        };
    }

    /** Any topic of the line that is not its commonest: more of that would hardly be noticed. */
    private String topic(LineConfig line, UniformRandomProvider rng) {
        double most = line.topics().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<String> rarer = line.topics().entrySet().stream()
                .filter(topic -> topic.getValue() < most)
                .map(Map.Entry::getKey)
                .toList();
        return rarer.isEmpty() ? "" : rarer.get(rng.nextInt(rarer.size()));
    }

    private Severity severity(double gravity) {
        return switch (kind) {
            // A whole channel without customers is never minor; a feed cut for less than the lateness loses nothing.
            case CHANNEL_OUTAGE, UNANSWERED_WHILE_OPEN -> Severity.CRITICAL;
            case FEED_LOSS -> Severity.MAJOR;
            default -> gravity < 1.0 / 3 ? Severity.MINOR : gravity < 2.0 / 3 ? Severity.MAJOR : Severity.CRITICAL;
        };
    }

    private static double between(double mild, double grave, double gravity) {
        return rounded(mild + (grave - mild) * gravity);
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }

    private static void byFactor(
            RuptureKind kind, int shortest, int longest, double mild, double grave, boolean ramps) {
        // Of a spike, most have one topic.
        OF_KINDS.put(kind, new RuptureSize(kind, shortest, longest, mild, grave, 0.5, 0.8, ramps));
    }

    private static void byShare(RuptureKind kind, int shortest, int longest, double mild, double grave) {
        OF_KINDS.put(kind, new RuptureSize(kind, shortest, longest, 1, 1, mild, grave, false));
    }
}

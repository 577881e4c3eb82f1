package io.ruptura.simulator.trouble;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import java.util.Map;
import java.util.Set;

/**
 * Something that happens on the time line, {@code [fromMillis, toMillis)} UTC: a rupture, or a decoy that only looks like one.
 *
 * @param rupture its kind, or null for a decoy
 * @param decoy its kind, or null for a rupture
 * @param scope any of channel and queue; empty is everywhere
 * @param rampMillis time from its beginning until it has its full size
 * @param noticeMillis when it is announced; its beginning when it is not
 * @param reported whether the platform says itself that the channel is down
 * @param severity how bad, null for a decoy
 */
public record Episode(
        RuptureKind rupture,
        Decoy.Kind decoy,
        Map<String, String> scope,
        long fromMillis,
        long toMillis,
        long rampMillis,
        long noticeMillis,
        boolean reported,
        Size size,
        Severity severity) {

    /** Whether it concerns some queue of this channel. */
    public boolean concerns(String channel) {
        return scope.getOrDefault("channel", channel).equals(channel);
    }

    public boolean has(Effect effect) {
        return effects().contains(effect);
    }

    /** Whether this says how large it is. */
    boolean isMeasuredBy(Effect.Measure measure) {
        return effects().stream().anyMatch(effect -> effect.isMeasuredBy(measure));
    }

    private Set<Effect> effects() {
        return rupture == null ? Effects.of(decoy) : Effects.of(rupture);
    }

    /** How much of its size it has: 0 when it begins, 1 after its ramp. */
    double strength(long timeMillis) {
        return rampMillis == 0 ? 1 : Math.min(1, (double) (timeMillis - fromMillis) / rampMillis);
    }

    /** Whether it only looks like a rupture. */
    public boolean isDecoy() {
        return rupture == null;
    }

    /** What is announced of it, or null when nothing is. */
    public Event.OperationKind announcedAs() {
        return decoy == null ? null : decoy.announcedAs();
    }

    /** Its kind as it is written. */
    public String kind() {
        return rupture == null ? decoy.wireName() : rupture.wireName();
    }
}

package io.ruptura.domain.priority;

import io.ruptura.domain.event.Priority;
import io.ruptura.domain.identity.ContentId;

/** Writes signals. The id is a function of rupture, interaction, kind and level: the same signal sent twice has the same id. */
final class SignalWriter {

    /** A decision to move an interaction up. */
    record Raise(String rupture, PriorityScore score, Priority to) {}

    private final long expiryMillis;

    SignalWriter(long expiryMillis) {
        this.expiryMillis = expiryMillis;
    }

    Signal reprioritize(TrackedInteraction interaction, Raise raise, long nowMillis) {
        Priority from = interaction.effectivePriority();
        return new Signal(
                id(Signal.Kind.REPRIORITIZE, raise.rupture(), interaction, raise.to()),
                Signal.Kind.REPRIORITIZE,
                interaction.id(),
                interaction.source(),
                from,
                raise.to(),
                raise.score().score(),
                raise.score().because(),
                raise.rupture(),
                nowMillis,
                nowMillis + expiryMillis,
                from);
    }

    /** Takes {@code sent} back: to what is left of the interaction's priority without it, never below another rupture's signal or the customer's own. */
    Signal revert(Signal sent, TrackedInteraction before, TrackedInteraction left, long nowMillis) {
        Priority to = left.effectivePriority();
        return new Signal(
                id(Signal.Kind.REVERT, sent.rupture(), before, to),
                Signal.Kind.REVERT,
                before.id(),
                before.source(),
                before.effectivePriority(),
                to,
                sent.score(),
                sent.because(),
                sent.rupture(),
                nowMillis,
                nowMillis + expiryMillis,
                to);
    }

    private static String id(Signal.Kind kind, String rupture, TrackedInteraction interaction, Priority to) {
        return ContentId.of(kind.wireName(), rupture, interaction.source(), interaction.id(), to);
    }
}

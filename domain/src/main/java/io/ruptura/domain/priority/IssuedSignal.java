package io.ruptura.domain.priority;

/**
 * A signal that was sent.
 *
 * @param settled whether nothing more is to be done about it: it was reverted, or a person took the decision over
 */
public record IssuedSignal(Signal signal, boolean settled) {

    IssuedSignal settle() {
        return new IssuedSignal(signal, true);
    }

    /** Whether it is to be taken back because it has been in force for as long as it may. */
    boolean hasExpired(long nowMillis) {
        return !settled && signal.expiresAtMillis() <= nowMillis;
    }

    boolean isFor(String rupture) {
        return signal.rupture().equals(rupture);
    }
}

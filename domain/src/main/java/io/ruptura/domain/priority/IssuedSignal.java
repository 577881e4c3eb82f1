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

    boolean isFor(String rupture) {
        return signal.rupture().equals(rupture);
    }
}

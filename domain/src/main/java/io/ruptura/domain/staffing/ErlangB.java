package io.ruptura.domain.staffing;

/** A queue without places to wait (M/M/N/N): who finds all agents busy is lost. By the recursion {@code B(n) = A·B(n-1) / (n + A·B(n-1))}. */
public final class ErlangB {

    private ErlangB() {}

    /** Probability that all agents are busy. */
    public static double blocking(QueueLoad load) {
        double blocking = 1;
        double erlangs = load.erlangs();
        for (int n = 1; n <= load.agents(); n++) {
            blocking = erlangs * blocking / (n + erlangs * blocking);
        }
        return blocking;
    }
}

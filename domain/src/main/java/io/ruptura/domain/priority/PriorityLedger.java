package io.ruptura.domain.priority;

/** Where prioritization keeps what it knows: in memory, or in the state of a stream operator. The order of iteration is not defined. */
public interface PriorityLedger {

    /** The interaction of this key, or null when it is not known. */
    TrackedInteraction interaction(String key);

    void keep(TrackedInteraction interaction);

    void forgetInteraction(String key);

    Iterable<TrackedInteraction> interactions();

    /** The rupture of this id, or null when it is not known. */
    AffectingRupture rupture(String id);

    void keep(AffectingRupture rupture);

    void forgetRupture(String id);

    Iterable<AffectingRupture> ruptures();
}

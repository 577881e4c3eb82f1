package io.ruptura.domain.policy;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Status;

/** What becomes of a policy, as told on the topic {@code health} under the policy's own name. */
public final class PolicyAnswer {

    private PolicyAnswer() {}

    /** {@code label} is the entry and its version as published, such as {@code support@4}. */
    public static Health accepted(Policy policy, String label) {
        return of(policy, Status.OK, "accepted as " + label);
    }

    /** {@code now} says what is in force instead. */
    public static Health removed(Policy policy, String now) {
        return of(policy, Status.OK, "removed; " + now);
    }

    /** {@code reason} names the line and what to write instead; what was in force before stays so. */
    public static Health refused(Policy policy, String reason) {
        return of(policy, Status.REFUSED, reason);
    }

    private static Health of(Policy policy, Status status, String detail) {
        return new Health(Health.Kind.POLICY, policy.key(), status, policy.timeMillis(), 0, Double.NaN, detail);
    }
}

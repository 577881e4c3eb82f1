package io.ruptura.jobs.lifecycle;

import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.policy.Policy;

/**
 * What is known in advance, as it is heard while running: one of the two, the other is null.
 *
 * @param plan what a system announced
 * @param maintenance what a person put or removed, a policy of that kind
 */
public record Notice(Plan plan, Policy maintenance) {

    public static Notice of(Plan plan) {
        return new Notice(plan, null);
    }

    public static Notice of(Policy maintenance) {
        return new Notice(null, maintenance);
    }
}

package io.ruptura.jobs.lifecycle;

import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.plan.Declaration;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.policy.Policy;

/**
 * What is known from elsewhere than contacts, as it is heard while running: one of the three, the others are null.
 *
 * @param plan what a system announced
 * @param maintenance what a person put or removed, a policy of that kind
 * @param declaration what a platform said of its channel
 */
public record Notice(Plan plan, Policy maintenance, Declaration declaration) {

    public static Notice of(Announcement announced) {
        return new Notice(announced.plan(), null, announced.declaration());
    }

    public static Notice of(Plan plan) {
        return new Notice(plan, null, null);
    }

    public static Notice of(Policy maintenance) {
        return new Notice(null, maintenance, null);
    }

    /** Whether it changes of which ruptures people hear. */
    public boolean isOfRuptures() {
        return declaration == null;
    }
}

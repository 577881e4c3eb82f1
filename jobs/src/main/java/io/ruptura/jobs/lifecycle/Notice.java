package io.ruptura.jobs.lifecycle;

import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.plan.Declaration;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.policy.Policy;
import java.util.Set;

/**
 * What is known from elsewhere than contacts, as it is heard while running: one of the four, the others are null.
 *
 * @param plan what a system announced
 * @param policy what a person put or removed, of one of the {@link #KINDS}
 * @param declaration what a platform said of its channel
 * @param profile how the hours of the week differ in a scope that has others inside
 */
public record Notice(Plan plan, Policy policy, Declaration declaration, Profile profile) {

    /** The kinds of policy that detection judges by. Maintenance is its own to answer, the others are answered where they are counted by. */
    public static final Set<Policy.Kind> KINDS =
            Set.of(Policy.Kind.MAINTENANCE, Policy.Kind.CALENDAR, Policy.Kind.SERVICE_LEVEL);

    public static Notice of(Announcement announced) {
        return new Notice(announced.plan(), null, announced.declaration(), null);
    }

    public static Notice of(Plan plan) {
        return new Notice(plan, null, null, null);
    }

    public static Notice of(Policy policy) {
        return new Notice(null, policy, null, null);
    }

    public static Notice of(Profile profile) {
        return new Notice(null, null, null, profile);
    }

    /** Whether it changes of which ruptures people hear. */
    public boolean isOfRuptures() {
        return declaration == null;
    }
}

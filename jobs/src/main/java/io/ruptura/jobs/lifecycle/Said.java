package io.ruptura.jobs.lifecycle;

import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.rupture.Command;

/**
 * What the lifecycle is told beside candidates: one of the two, the other is null.
 *
 * @param command what a person wants done
 * @param plan what a system announced
 */
public record Said(Command command, Plan plan) {

    public static Said command(Command command) {
        return new Said(command, null);
    }

    public static Said plan(Plan plan) {
        return new Said(null, plan);
    }
}

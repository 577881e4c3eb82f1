package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.profile.Profiles;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.plan.Declaration;
import io.ruptura.domain.plan.Declarations;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyBook;
import io.ruptura.jobs.lifecycle.Notice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** All that one subtask knows besides numbers: what the job was started with, and what was heard since, which is kept in broadcast state. */
final class KnownAhead {

    /** The plans announced while running, by id. */
    static final MapStateDescriptor<String, Plan> PLANS =
            new MapStateDescriptor<>("plans", Types.STRING, TypeInformation.of(Plan.class));

    /** What of that put while running is in force, by key. */
    static final MapStateDescriptor<String, Policy> POLICIES =
            new MapStateDescriptor<>("policies", Types.STRING, TypeInformation.of(Policy.class));

    /** What platforms said of their channels while running, by who said what and when. */
    static final MapStateDescriptor<String, Declaration> DECLARED =
            new MapStateDescriptor<>("declared", Types.STRING, TypeInformation.of(Declaration.class));

    /** How the hours of the week differ in wider scopes, by scope and when it was told. */
    static final MapStateDescriptor<String, Profile> PROFILES =
            new MapStateDescriptor<>("profiles", Types.STRING, TypeInformation.of(Profile.class));

    /** Where what was heard is kept. */
    @FunctionalInterface
    interface Kept {
        <T> ReadOnlyBroadcastState<String, T> of(MapStateDescriptor<String, T> what) throws Exception;
    }

    private final String zone;
    private final Foresight start;
    private final PolicyBook book;
    private List<Plan> announced = List.of();
    private Declarations declared;
    private Foresight foresight;
    private Profiles profiles = Profiles.NONE;

    KnownAhead(RupturaConfig config, Foresight start) {
        this.zone = config.zone();
        this.start = start;
        this.declared = start.declared();
        this.book = new PolicyBook(config, Notice.KINDS);
        combine();
    }

    Foresight foresight() {
        return foresight;
    }

    /** The configuration as it is now. */
    RupturaConfig config() {
        return book.config();
    }

    /** What wider scopes know. */
    Profiles profiles() {
        return profiles;
    }

    /** Knows what was heard before a restart, and says which of it does not go with what the job is started with. */
    List<Health> recall(Kept kept) throws Exception {
        announced = values(kept.of(PLANS));
        profiles = new Profiles(values(kept.of(PROFILES)));
        for (Declaration one : values(kept.of(DECLARED))) {
            declared = declared.with(one, Long.MIN_VALUE);
        }
        List<Health> refused = new ArrayList<>();
        List<Policy> policies = values(kept.of(POLICIES));
        policies.sort(Comparator.comparingLong(Policy::timeMillis).thenComparing(Policy::key));
        for (Policy policy : policies) {
            Health answer = book.put(policy);
            if (answer.status() == Health.Status.REFUSED && isAnswered(policy)) {
                refused.add(answer);
            }
        }
        combine();
        return refused;
    }

    /** Hears a plan, and forgets those that were over before {@code forgottenMillis}. */
    void hear(Plan plan, BroadcastState<String, Plan> kept, long forgottenMillis) throws Exception {
        announced = new Foresight(announced, List.of())
                .with(List.of(plan), forgottenMillis)
                .plans();
        kept.clear();
        for (Plan one : announced) {
            kept.put(one.id(), one);
        }
        combine();
    }

    /** Hears what a platform says, and forgets what it had taken back before {@code forgottenMillis}. */
    void hear(Declaration declaration, BroadcastState<String, Declaration> kept, long forgottenMillis)
            throws Exception {
        declared = declared.with(declaration, forgottenMillis);
        kept.clear();
        for (Declaration one : declared.all()) {
            kept.put(one.toString(), one);
        }
        combine();
    }

    /** Hears what a wider scope knows, and forgets what no scope can need whose first window ends at {@code neededFromMillis} or later. */
    void hear(Profile profile, BroadcastState<String, Profile> kept, long neededFromMillis) throws Exception {
        profiles = profiles.with(profile, neededFromMillis);
        kept.clear();
        for (Profile one : profiles.told()) {
            kept.put(one.scope() + "@" + one.timeMillis(), one);
        }
    }

    /** Whether people are answered here: who counts by calendars and service levels answers those. */
    static boolean isAnswered(Policy policy) {
        return policy.kind() == Policy.Kind.MAINTENANCE;
    }

    /** Hears of a policy that a person put or removed, and says what became of it. */
    Health hear(Policy policy, BroadcastState<String, Policy> kept) throws Exception {
        Health answer = book.put(policy);
        kept.clear();
        for (Policy one : book.inForce()) {
            kept.put(one.key(), one);
        }
        combine();
        return answer;
    }

    private void combine() {
        Foresight plans = announced.isEmpty() ? start : start.with(announced, Long.MIN_VALUE);
        foresight = plans.withWindows(book.config().detection().maintenanceWindows(zone))
                .withDeclared(declared);
    }

    private static <T> List<T> values(ReadOnlyBroadcastState<String, T> state) throws Exception {
        List<T> values = new ArrayList<>();
        for (Map.Entry<String, T> entry : state.immutableEntries()) {
            values.add(entry.getValue());
        }
        return values;
    }
}

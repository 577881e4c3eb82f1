package io.ruptura.domain.policy;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.binding.Mistake;
import io.ruptura.domain.config.reading.ConfigAmendment;
import io.ruptura.domain.health.Health;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The configuration as it is now: that of the file, with the policies of some kinds put while the engine runs. One that is refused changes nothing: what was in
 * force before stays so.
 */
public final class PolicyBook {

    private final RupturaConfig file;
    private final Set<Policy.Kind> kinds;
    private final Map<String, Policy> inForce = new LinkedHashMap<>();
    private RupturaConfig now;

    /** @param kinds those that matter here, of all but {@code PATTERN} */
    public PolicyBook(RupturaConfig file, Set<Policy.Kind> kinds) {
        this.file = file;
        this.kinds = Set.copyOf(kinds);
        this.now = file;
    }

    /** The configuration with what is in force. */
    public RupturaConfig config() {
        return now;
    }

    /** What to keep, in the order in which it was put. */
    public List<Policy> inForce() {
        return List.copyOf(inForce.values());
    }

    /** Whether policies of this kind matter here. */
    public boolean concerns(Policy policy) {
        return kinds.contains(policy.kind());
    }

    /** Puts, replaces or removes a policy, and says what became of it; one that the file has overtaken since it was kept is refused like any other. */
    public Health put(Policy policy) {
        Policy before = inForce.remove(policy.key());
        try {
            RupturaConfig without = replayed();
            if (policy.isRemoved()) {
                now = without;
                return PolicyAnswer.removed(policy, "as in the file again");
            }
            // Against what it replaces, whose version it must raise.
            String label = amended(now, policy).label();
            now = amended(without, policy).config();
            inForce.put(policy.key(), policy);
            return PolicyAnswer.accepted(policy, label);
        } catch (InvalidConfigException refused) {
            if (before != null) {
                inForce.put(before.key(), before);
            }
            return PolicyAnswer.refused(policy, reasons(refused));
        }
    }

    private RupturaConfig replayed() {
        RupturaConfig config = file;
        for (Policy policy : new ArrayList<>(inForce.values())) {
            config = amended(config, policy).config();
        }
        return config;
    }

    private static ConfigAmendment amended(RupturaConfig config, Policy policy) {
        return switch (policy.kind()) {
            case CALENDAR -> ConfigAmendment.calendar(config, policy.id(), policy.text());
            case SLA -> ConfigAmendment.sla(config, policy.id(), policy.text());
            case SERVICE_LEVEL -> ConfigAmendment.serviceLevel(config, policy.id(), policy.text());
            case MAINTENANCE -> ConfigAmendment.maintenance(config, policy.id(), policy.text());
            case PATTERN -> throw new IllegalArgumentException("nothing here is made of " + policy.key());
        };
    }

    private static String reasons(InvalidConfigException refused) {
        return refused.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("; "));
    }
}

package io.ruptura.domain.config;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.config.sla.SlaPolicyConfig;
import io.ruptura.domain.config.sla.StatutoryClockConfig;
import io.ruptura.domain.sla.promise.SlaPolicy;
import io.ruptura.domain.sla.promise.SlaRules;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was promised to customers, by contract and by law. */
public record SlaConfig(
        @Setting("What was promised; the first policy in the file that includes a contact holds for it.")
        List<SlaPolicyConfig> policies,

        @Setting("What the law demands, beside any policy.") List<StatutoryClockConfig> statutory,

        @Setting(
                value =
                        "Reasons of a pause during which the customer still waits; with any other the customer is asked.",
                byDefault = "[third-party, on-hold, hold, vendor]",
                example = "[third-party, supplier]")
        List<String> thirdPartyReasons)
        implements Serializable {

    public SlaConfig {
        policies = List.copyOf(policies);
        statutory = List.copyOf(statutory);
        thirdPartyReasons = List.copyOf(thirdPartyReasons);
    }

    /** The same with other policies. */
    public SlaConfig withPolicies(List<SlaPolicyConfig> others) {
        return new SlaConfig(others, statutory, thirdPartyReasons);
    }

    /** Whether any clock may ever run. */
    public boolean isConfigured() {
        return !policies.isEmpty() || !statutory.isEmpty();
    }

    /** The promises, with business time measured by these calendars; days begin at midnight of the service's zone. */
    public SlaRules toRules(Calendars calendars, String serviceZone) {
        List<SlaPolicy> contractual =
                policies.stream().map(policy -> policy.toPolicy(serviceZone)).toList();
        return new SlaRules(
                contractual,
                statutory.stream().map(StatutoryClockConfig::toPolicy).toList(),
                thirdPartyReasons.stream()
                        .map(reason -> reason.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                calendars::governing);
    }
}

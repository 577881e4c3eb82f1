package io.ruptura.domain.config.detection;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.plan.MaintenanceWindow;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is surprising enough, for how long. */
public record DetectionConfig(
        @Setting(
                value = "Grouping sets that are watched; a subset of metrics.scopes.",
                byDefault = "[[], [channel], [queue], [channel, queue]]")
        List<List<String>> scopes,

        @Setting(
                value = "Where the baseline has less confidence than this, nothing is raised.",
                byDefault = "0.3",
                min = 0,
                max = 1)
        double minConfidence,

        @Setting(
                value =
                        "An observation this surprising or more goes on to the patterns; minus log10 of its probability.",
                byDefault = "3",
                min = 2,
                max = 100)
        double notableSurprise,

        @Setting(
                value = "How long every observation goes on to the patterns after a notable one.",
                byDefault = "15m",
                min = 60,
                max = 86400)
        Duration followUp,

        @Setting(
                value = "Half-life of what baselines learned of the hours of the week.",
                byDefault = "21d",
                min = 86400,
                max = 31536000)
        Duration memory,

        @Setting(
                value = "Unusual time is not learned from; after this much of it, it is taken for the new normal.",
                byDefault = "24h",
                min = 3600,
                max = 2678400)
        Duration freezeAtMost,

        @Setting(
                value = "A rupture without fresh evidence for this long is monitored.",
                byDefault = "5m",
                min = 0,
                max = 86400)
        Duration clearAfter,

        @Setting(
                value =
                        "A monitored rupture that stays quiet this long is resolved; one that returns before is the same rupture.",
                byDefault = "10m",
                min = 0,
                max = 86400)
        Duration keepOpen,

        @Setting(
                value =
                        "Folder of patterns of one's own, *.epl, beside those of the product; one of the same name takes its place.",
                example = "patterns")
        String patternsFolder,

        @Setting(
                value = "Tunables of patterns: pattern to variable to value.",
                example = "{demand-spike: {RAISE_SURPRISE: 5}}")
        Map<String, Map<String, Double>> tunables,

        @Setting(
                "When work is done on parts of the service: ruptures there are suppressed meanwhile, and open when it ends if they still hold.")
        List<MaintenanceConfig> maintenance,

        @Setting("How often people may be interrupted in a shift.")
        AlertBudgetConfig alertBudget)
        implements Serializable {

    public DetectionConfig {
        scopes = scopes.stream().map(List::copyOf).toList();
        tunables = Map.copyOf(tunables);
        maintenance = List.copyOf(maintenance);
        // A text that is not set reads as empty, and an empty path would be the folder the engine runs in.
        patternsFolder = patternsFolder == null || patternsFolder.isEmpty() ? null : patternsFolder;
    }

    /** The same with the patterns of another folder; null for the product's alone. */
    public DetectionConfig withPatternsFolder(String other) {
        return new DetectionConfig(
                scopes,
                minConfidence,
                notableSurprise,
                followUp,
                memory,
                freezeAtMost,
                clearAfter,
                keepOpen,
                other,
                tunables,
                maintenance,
                alertBudget);
    }

    /** The same with other maintenance. */
    public DetectionConfig withMaintenance(List<MaintenanceConfig> other) {
        return new DetectionConfig(
                scopes,
                minConfidence,
                notableSurprise,
                followUp,
                memory,
                freezeAtMost,
                clearAfter,
                keepOpen,
                patternsFolder,
                tunables,
                other,
                alertBudget);
    }

    /** The maintenance itself; where it has no zone of its own, in that of the service. */
    public List<MaintenanceWindow> maintenanceWindows(String serviceZone) {
        return maintenance.stream().map(window -> window.toWindow(serviceZone)).toList();
    }
}

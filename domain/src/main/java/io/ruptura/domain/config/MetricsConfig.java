package io.ruptura.domain.config;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.metric.fact.MetricRules;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.slice.Traits;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Windows, scopes and definitions of the metrics. */
public record MetricsConfig(
        @Setting(
                value = "Live: how often every window is published; divides one minute.",
                byDefault = "10s",
                min = 1,
                max = 60)
        Duration step,

        @Setting(
                value =
                        "Live: further behind the clock than this, windows are published by the minute and at aligned ends only, until time has caught up.",
                byDefault = "5m",
                min = 60,
                max = 86400)
        Duration catchUpAfter,

        @Setting(
                value = "The rolling windows; live also PT1M and PT5M, which detection judges.",
                byDefault = "[PT1M, PT5M, PT15M, PT1H, P1D]",
                example = "[PT5M, PT1H]")
        List<Window> windows,

        @Setting(
                value =
                        "Grouping sets: the dimensions of each family of scopes; [] is the whole service. Dimensions: channel, queue, topic, priority, tier, region, team, attributes.NAME.",
                byDefault = "[[], [channel], [queue], [channel, queue]]")
        List<List<String>> scopes,

        @Setting(
                value =
                        "How many scopes of one grouping set are told apart, the first to appear; the rest of the set is one scope, ~other.",
                byDefault = "1000",
                min = 1,
                max = 100000)
        int maxScopesPerSet,

        @Setting(
                value =
                        "Teams and their agents, for the dimension team: that of the agent a contact was given to last.",
                example = "{night: [ana, rui]}")
        Map<String, List<String>> teams,

        @Setting(value = "What counts as answered in time.") ServiceLevelConfig serviceLevel,

        @Setting(value = "Who leaves in less is a short abandon.", byDefault = "5s", min = 0, max = 3600)
        Duration shortAbandon,

        @Setting(
                value = "A contact that comes back within this was not resolved at first contact.",
                byDefault = "7d",
                min = 3600,
                max = 2592000)
        Duration repeatWithin,

        @Setting(
                value = "A contact in the backlog of which nothing was heard for so long may be stale.",
                byDefault = "30d",
                min = 86400,
                max = 31536000)
        Duration staleAfter,

        @Setting(
                value =
                        "Most events one interaction is remembered by; more go to the dead letters, but for openings, moves and ends, of which a tenth more are taken in.",
                byDefault = "2000",
                min = 10,
                max = 100000)
        int maxEventsPerInteraction,

        @Setting(value = "When the numbers are in doubt.") DataQualityConfig dataQuality)
        implements Serializable {

    public MetricsConfig {
        windows = List.copyOf(windows);
        scopes = scopes.stream().map(List::copyOf).toList();
        teams = new LinkedHashMap<>(teams);
        if (60_000 % step.toMillis() != 0) {
            throw new IllegalArgumentException("step must divide one minute, was " + step + " (e.g. 10s)");
        }
    }

    /** The same with another definition of what is in time. */
    MetricsConfig withServiceLevel(ServiceLevelConfig other) {
        return new MetricsConfig(
                step,
                catchUpAfter,
                windows,
                scopes,
                maxScopesPerSet,
                teams,
                other,
                shortAbandon,
                repeatWithin,
                staleAfter,
                maxEventsPerInteraction,
                dataQuality);
    }

    /** The definitions of the metrics, with business time measured by these calendars. */
    public MetricRules toRules(Calendars calendars) {
        return new MetricRules(
                serviceLevel::thresholdMillis,
                serviceLevel::atRiskMillis,
                shortAbandon.toMillis(),
                repeatWithin.toMillis(),
                staleAfter.toMillis(),
                calendars::governing,
                traits().names());
    }

    /** The dimensions beside channel and queue by which scopes are made. */
    public Traits traits() {
        return Traits.of(scopes, teams);
    }
}

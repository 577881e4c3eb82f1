package io.ruptura.domain.config;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.config.console.ConsoleConfig;
import io.ruptura.domain.config.console.CoordinatesConfig;
import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.domain.config.runtime.EngineConfig;
import io.ruptura.domain.config.runtime.EventTimeConfig;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.config.runtime.StoreConfig;
import java.io.Serializable;
import java.util.List;

/** The whole configuration file. */
public record RupturaConfig(
        @Setting(
                value = "Time zone of the service: local midnight, hours of the week.",
                byDefault = "UTC",
                example = "America/Sao_Paulo")
        String zone,

        @Setting("The broker and its topics.") KafkaConfig kafka,

        @Setting("How event time moves and what is too late or impossible.")
        EventTimeConfig eventTime,

        @Setting("Windows, scopes and definitions of the metrics.")
        MetricsConfig metrics,

        @Setting("Opening hours; without any, detection learns when contacts are attended to.")
        List<CalendarConfig> calendars,

        @Setting("What was promised to customers, by contract and by law.")
        SlaConfig sla,

        @Setting("How customers reach the service, and who is told when that is not enough.")
        CoordinatesConfig coordinates,

        @Setting("What is surprising enough, for how long.") DetectionConfig detection,

        @Setting("How interactions in the scope of a rupture are moved to the front.")
        PrioritizationConfig prioritization,

        @Setting("How the engine runs.") EngineConfig engine,
        @Setting("Where history is kept.") StoreConfig store,
        @Setting("The web console.") ConsoleConfig console)
        implements Serializable {

    public RupturaConfig {
        calendars = List.copyOf(calendars);
    }

    /** The same configuration in another zone, with other calendars. */
    public RupturaConfig with(String otherZone, List<CalendarConfig> otherCalendars) {
        return new RupturaConfig(
                otherZone,
                kafka,
                eventTime,
                metrics,
                otherCalendars,
                sla,
                coordinates,
                detection,
                prioritization,
                engine,
                store,
                console);
    }

    /** The same with another definition of what is in time. */
    public RupturaConfig withServiceLevel(ServiceLevelConfig other) {
        return new RupturaConfig(
                zone,
                kafka,
                eventTime,
                metrics.withServiceLevel(other),
                calendars,
                sla,
                coordinates,
                detection,
                prioritization,
                engine,
                store,
                console);
    }

    /** The same with other promises. */
    public RupturaConfig withSla(SlaConfig other) {
        return new RupturaConfig(
                zone,
                kafka,
                eventTime,
                metrics,
                calendars,
                other,
                coordinates,
                detection,
                prioritization,
                engine,
                store,
                console);
    }

    /** The same with another detection. */
    public RupturaConfig withDetection(DetectionConfig other) {
        return new RupturaConfig(
                zone,
                kafka,
                eventTime,
                metrics,
                calendars,
                sla,
                coordinates,
                other,
                prioritization,
                engine,
                store,
                console);
    }
}

package io.ruptura.domain.config.runtime;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.util.Map;

/** The broker and its topics. */
public record KafkaConfig(
        @Setting(
                value = "Addresses of the brokers.",
                byDefault = "127.0.0.1:9092",
                example = "kafka-1:9092,kafka-2:9092")
        String bootstrapServers,

        @Setting(value = "Prefix of consumer groups and transactional ids.", byDefault = "ruptura")
        String group,

        @Setting(value = "Events in.", byDefault = "interactions")
        String interactions,

        @Setting(value = "Metrics out.", byDefault = "metrics")
        String metrics,

        @Setting(value = "Ruptures out, compacted by id.", byDefault = "ruptures")
        String ruptures,

        @Setting(value = "Signals out.", byDefault = "signals")
        String signals,

        @Setting(value = "What could not be read, with address and reason.", byDefault = "dead-letters")
        String deadLetters,

        @Setting(value = "Commands of people in.", byDefault = "commands")
        String commands,

        @Setting(value = "Expected bands out, for charts.", byDefault = "expectations")
        String expectations,

        @Setting(
                value =
                        "Health of sources, jobs and store, and the answers to policies, out, compacted by kind and name.",
                byDefault = "health")
        String health,

        @Setting(value = "What may change while the engine runs, in, compacted by kind and id.", byDefault = "policies")
        String policies,

        @Setting(value = "Events of SLA clocks out.", byDefault = "sla-events")
        String slaEvents,

        @Setting(value = "Partitions of a topic that the engine creates.", byDefault = "4", min = 1, max = 1000)
        int partitions,

        @Setting(value = "Replicas of a topic that the engine creates.", byDefault = "1", min = 1, max = 9)
        int replicas,

        @Setting(
                value = "Further client properties, as the Kafka documentation names them.",
                example = "{security.protocol: SASL_SSL}")
        Map<String, String> properties)
        implements Serializable {

    public KafkaConfig {
        properties = Map.copyOf(properties);
    }
}

package io.ruptura.jobs.live;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.policy.Policy;
import io.ruptura.jobs.kafka.EngineTopics;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What people change while the engine runs, as every job that hears of it reads it. */
final class LivePolicies {

    private LivePolicies() {}

    /** {@code job} is who reads, by the name of the job. */
    static DataStream<Policy> read(StreamExecutionEnvironment environment, KafkaConfig kafka, String job) {
        return environment
                .fromSource(
                        EngineTopics.policiesSource(kafka, job),
                        TopicTime.unhurried(Policy::timeMillis),
                        "Read policies")
                .uid("read-policies");
    }
}

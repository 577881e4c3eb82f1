package io.ruptura.deploy.live;

import io.ruptura.domain.config.RupturaConfig;
import java.util.function.BiConsumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One job of the flow: its name, which is also the folder of its checkpoints, and how it attaches to its topics. */
record LiveJob(String name, BiConsumer<StreamExecutionEnvironment, RupturaConfig> wiring) {}

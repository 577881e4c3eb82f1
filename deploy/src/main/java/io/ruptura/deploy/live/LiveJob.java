package io.ruptura.deploy.live;

import io.ruptura.domain.config.RupturaConfig;
import java.util.function.BiConsumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * One job of the flow.
 *
 * @param name also the folder of its checkpoints
 * @param isNeeded whether the engine is broken when it ends; history that is not written is no reason to stop looking
 * @param wiring how it attaches to its topics
 */
record LiveJob(String name, boolean isNeeded, BiConsumer<StreamExecutionEnvironment, RupturaConfig> wiring) {}

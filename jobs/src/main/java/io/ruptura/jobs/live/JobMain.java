package io.ruptura.jobs.live;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.jobs.execution.FlinkSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What the mains of the jobs have in common: one argument, the configuration file; the cluster's own settings hold where ours say nothing. */
final class JobMain {

    private JobMain() {}

    static RupturaConfig config(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("one argument is needed, the configuration file (e.g. ruptura.yaml)");
        }
        return ConfigReader.read(Path.of(args[0]));
    }

    static StreamExecutionEnvironment environment(RupturaConfig config, String jobName) {
        return StreamExecutionEnvironment.getExecutionEnvironment(FlinkSettings.live(config.engine(), jobName));
    }
}

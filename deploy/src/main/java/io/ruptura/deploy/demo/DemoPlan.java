package io.ruptura.deploy.demo;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.jobs.ingest.SimulatedClock;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Episode;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What is shown: a scenario, from its first day until shortly before its first rupture as history, and live from there on. One whose ruptures are drawn by
 * chance says itself when it is live.
 *
 * @param speed seconds of the service in a second on the wall
 * @param consolePort where the page is served
 * @param brokerPort where the broker listens
 * @param folder holds everything the demonstration writes
 */
public record DemoPlan(Scenario scenario, double speed, int consolePort, int brokerPort, Path folder) {

    /** Time to look around before something happens; part of it passes while the history is taken in. */
    private static final long CALM_MILLIS = TimeUnit.MINUTES.toMillis(25);

    /** Where history ends and the clock of the service starts; epoch milliseconds. */
    public long liveFromMillis() {
        return scenario.episodes().stream()
                .filter(episode -> !episode.isDecoy())
                .mapToLong(Episode::fromMillis)
                .map(first -> Math.max(scenario.startMillis(), first - CALM_MILLIS))
                .findFirst()
                .orElse(scenario.liveMillis());
    }

    public SimulatedClock clock(long wallMillis) {
        return new SimulatedClock(liveFromMillis(), wallMillis, speed);
    }

    /** The engine's configuration: as small as a demonstration needs, with the zone and the opening hours of the service. */
    public RupturaConfig config() {
        RupturaConfig config = ConfigReader.parse("""
                kafka: {bootstrap-servers: "127.0.0.1:%d", partitions: 1}
                metrics:
                  scopes: [[], [channel], [channel, queue]]
                  service-level: {threshold: 20s, by-channel: {chat: 60s, email: 4h}}
                detection: {scopes: [[], [channel], [channel, queue]]}
                engine:
                  parallelism: 1
                  checkpoint-interval: 30s
                  checkpoint-folder: "%s"
                  embedded-kafka: true
                  kafka-folder: "%s"
                store: {folder: "%s"}
                console: {port: %d, title: "Ruptura · demo"}
                """.formatted(
                        brokerPort,
                        folder.resolve("checkpoints"),
                        folder.resolve("kafka"),
                        folder.resolve("store"),
                        consolePort));
        return config.with(scenario.zone(), scenario.calendars());
    }
}

package io.ruptura.domain.config.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.binding.Mistake;
import io.ruptura.domain.config.runtime.EngineConfig.StateBackend;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.RuptureKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

    @Test
    void everythingIsOptional() {
        RupturaConfig config = ConfigReader.defaults();

        assertThat(config.zone()).isEqualTo("UTC");
        assertThat(config.metrics().windows())
                .containsExactly(Window.PT1M, Window.PT5M, Window.PT15M, Window.PT1H, Window.P1D);
        assertThat(config.metrics().scopes())
                .containsExactly(List.of(), List.of("channel"), List.of("queue"), List.of("channel", "queue"));
        assertThat(config.metrics().serviceLevel().byChannel()).isEqualTo(Map.of("email", Duration.ofHours(4)));
        assertThat(config.calendars()).isEmpty();
        assertThat(config.engine().checkpointFolder()).isEqualTo("data/checkpoints");
        assertThat(config.eventTime().maxEventBytes()).isEqualTo(262_144);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "kafka:\nmetrics:\n  step:\n", "{}"})
    void whatIsNotGivenIsTheDefault(String yaml) {
        assertThat(ConfigReader.parse(yaml)).isEqualTo(ConfigReader.defaults());
    }

    @Test
    void readsEveryShapeOfValue() {
        RupturaConfig config = ConfigReader.parse("""
                zone: America/Sao_Paulo
                kafka: {properties: {security.protocol: SASL_SSL}, partitions: 8}
                metrics:
                  step: 5s
                  windows: [pt5m, PT1H]
                  scopes: [[], [channel]]
                  service-level: {threshold: 1m30s, by-channel: {chat: 60s}}
                detection: {scopes: [[channel]], min-confidence: 0.5, tunables: {demand-spike: {RAISE: 5}}}
                engine: {state-backend: RocksDB, embedded-kafka: yes}
                calendars:
                  - id: support
                    version: 3
                    channels: [phone]
                    weekly: {mon-fri: ["08:00-12:00", "13:00-24:00"]}
                    exceptions: {2026-12-25: []}
                """);

        assertThat(config.kafka().properties()).containsEntry("security.protocol", "SASL_SSL");
        assertThat(config.metrics().step()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.metrics().windows()).containsExactly(Window.PT5M, Window.PT1H);
        assertThat(config.metrics().serviceLevel().thresholdMillis("chat")).isEqualTo(60_000);
        assertThat(config.metrics().serviceLevel().thresholdMillis("phone")).isEqualTo(90_000);
        assertThat(config.detection().tunables()).isEqualTo(Map.of("demand-spike", Map.of("RAISE", 5.0)));
        assertThat(config.engine().stateBackend()).isEqualTo(StateBackend.ROCKSDB);
        assertThat(config.engine().embeddedKafka()).isTrue();
        assertThat(config.calendars().get(0).version()).isEqualTo(3);
        assertThat(config.calendars().get(0).exceptions()).isEqualTo(Map.of("2026-12-25", List.of()));
    }

    @Test
    void findsEveryMistakeAtOnceWithItsPlaceRuleAndExample() {
        assertThat(mistakes("""
                        zone: America/Sao_Paolo
                        metrics:
                          step: 7s
                          windows: [PT5M, PT7M]
                        event-time:
                          max_delay: 2s
                          quiet-after: soon
                        kafka:
                          partitions: 1.5
                          metrics: ruptures
                        detection:
                          min-confidence: 2
                        """))
                .containsExactly(
                        "line 1: zone must be a time zone of the IANA list, was America/Sao_Paolo (e.g. America/Sao_Paulo)",
                        "line 3: metrics.step must divide one minute, was 7s (e.g. 10s)",
                        "line 4: metrics.windows[1] must be one of PT1M, PT5M, PT15M, PT1H, P1D, was PT7M (e.g. [PT5M, PT1H])",
                        "line 6: event-time.max_delay is not a setting, did you mean max-delay?, was 2s (e.g. max-delay: 2s)",
                        "line 7: event-time.quiet-after must be a duration from 1s to 1h, was soon (e.g. 5s)",
                        "line 9: kafka.partitions must be a whole number from 1 to 1000, was 1.5 (e.g. 4)",
                        "line 10: kafka.metrics must differ from kafka.ruptures, was ruptures (e.g. metrics)",
                        "line 12: detection.min-confidence must be a number from 0 to 1, was 2 (e.g. 0.3)");
    }

    @Test
    void aKeyFarFromEveryOtherIsToldAllOfThem() {
        assertThat(mistakes("metrics:\n  histogram: 1\n"))
                .containsExactly(
                        "line 2: metrics.histogram is not a setting; there are step, catch-up-after, windows, scopes,"
                                + " max-scopes-per-set, teams, service-level, short-abandon, repeat-within, stale-after,"
                                + " max-events-per-interaction, data-quality, was 1");
    }

    @Test
    void aFolderOfPatternsThatIsNotNamedIsNone() {
        assertThat(ConfigReader.defaults().detection().patternsFolder()).isNull();
    }

    @Test
    void aKeyGivenTwiceIsAMistake() {
        assertThat(mistakes("zone: UTC\nzone: Europe/Lisbon\n"))
                .containsExactly("line 2: zone must be given once, was zone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    metrics: 5                | line 1: metrics must be a map of settings, was 5 (e.g. zone: UTC)
                    metrics: {windows: PT5M}  | line 1: metrics.windows must be a list, was PT5M (e.g. [PT5M, PT1H])
                    kafka: {properties: [a]}  | line 1: kafka.properties must be a map, was a list (e.g. {security.protocol: SASL_SSL})
                    zone: [UTC]               | line 1: zone must be text, was a list (e.g. America/Sao_Paulo)
                    engine: {embedded-kafka: maybe} | line 1: engine.embedded-kafka must be true or false, was maybe (e.g. false)
                    """)
    void aValueOfTheWrongShapeIsAMistake(String yaml, String mistake) {
        assertThat(mistakes(yaml)).containsExactly(mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone: [", "a: b: c", "just words", "- a list", "--- {}\n--- {}", "\u0001"})
    void whatIsNotAMapInYamlIsAMistakeAndNeverAnException(String yaml) {
        assertThat(mistakes(yaml)).hasSize(1).first().asString().contains("must be");
    }

    @Test
    void bytesThatAreNotTextAreAMistake() {
        assertThat(ConfigReader.check(new byte[] {(byte) 0xff, (byte) 0xfe}, Path.of(""), (config, complaints) -> {})
                        .mistakes())
                .hasToString("[the file must be UTF-8 text]");
    }

    @Test
    void whatOthersFindStandsAmongTheRestAtItsLine() {
        byte[] file = "zone: Mars\ndetection:\n  tunables: {flood: {RAISE: 5}}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(ConfigReader.check(
                                file,
                                Path.of(""),
                                (config, complaints) -> complaints.add(
                                        "detection.tunables.flood", "must name a pattern", "flood", "demand-spike"))
                        .mistakes())
                .extracting(Mistake::line)
                .containsExactly(1, 3);
    }

    @ParameterizedTest
    @EnumSource(RuptureKind.class)
    void maintenanceMayBeOfEveryKindOfRuptureAndOfNoOther(RuptureKind kind) {
        String entry =
                "detection:\n  maintenance:\n    - {id: w, matchers: {kind: %s}, weekly: {sun: ['02:00-04:00']}}\n";

        assertThat(mistakes(entry.formatted(kind.wireName()))).isEmpty();
        assertThat(mistakes(entry.formatted("outage")))
                .containsExactly("line 3: detection.maintenance[0].matchers.kind must be a kind of rupture, was outage"
                        + " (e.g. channel-outage)");
    }

    @Test
    void detectionWatchesOnlyWhatIsPublished() {
        assertThat(mistakes("metrics:\n  scopes: [[]]\ndetection:\n  scopes:\n    - [queue]\n"))
                .containsExactly("line 5: detection.scopes[0] must be one of metrics.scopes, or there are no numbers to"
                        + " watch, was [queue] (e.g. [[]])");
    }

    @Test
    void aNarrowedListOfScopesNeedsNoSecondSettingForDetection() {
        assertThat(mistakes("metrics:\n  scopes: [[], [queue]]\n")).isEmpty();
    }

    @Test
    void aConsoleThatOtherMachinesReachNeedsAToken() {
        assertThat(mistakes("console:\n  host: 0.0.0.0\n"))
                .containsExactly("line 2: console.token-file must be set where console.host is reached from other"
                        + " machines, here 0.0.0.0, was empty (e.g. /run/secrets/console-token)");
        assertThat(mistakes("console: {host: 0.0.0.0, token-file: /run/token}")).isEmpty();
        assertThat(mistakes("console: {host: localhost}")).isEmpty();
        assertThat(mistakes("console: {host: '::1'}")).isEmpty();
        assertThat(mistakes("console: {host: 127.example.org}")).hasSize(1);
    }

    @Test
    void anInvalidFileIsRefusedWithEveryMistake() {
        assertThatThrownBy(() -> ConfigReader.parse("zone: Mars\nengine: {parallelism: -1}\n"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("line 1: zone")
                .hasMessageContaining("line 2: engine.parallelism");
    }

    private static List<String> mistakes(String yaml) {
        return ConfigReader.check(yaml).mistakes().stream()
                .map(Mistake::toString)
                .toList();
    }
}

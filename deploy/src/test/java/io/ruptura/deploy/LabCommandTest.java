package io.ruptura.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lab from command line to files, over nine simulated days of which it is known what went wrong: a rush on the chat and a dead telephone on the last. */
class LabCommandTest {

    private static final Path SPIKES =
            Path.of("..", "cep-patterns", "src", "main", "resources", "epl", "demand-spike.epl");
    private static final String SCENARIO = """
            start: 2026-03-02
            days: 9
            seed: 3
            lines:
              - {channel: chat, queue: help, per-week: 6720, handling: 2m, staff: {mon-sun: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]}}
              - {channel: phone, queue: desk, per-week: 5040, handling: 2m, staff: {mon-sun: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]}}
            ruptures:
              - {kind: demand-spike, scope: {channel: chat}, from: 2026-03-10T10:00, to: 2026-03-10T11:00, factor: 4}
              - {kind: channel-outage, scope: {channel: phone}, from: 2026-03-10T15:00, to: 2026-03-10T16:00}
            """;

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeHistory() throws IOException {
        Path scenario = Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
        assertThat(Ruptura.commandLine()
                        .execute(
                                "simulate",
                                "--scenario",
                                scenario.toString(),
                                "--out",
                                file("events.jsonl.gz"),
                                "--truth",
                                file("truth.jsonl")))
                .isZero();
        Files.writeString(folder.resolve("patient.yaml"), "metrics: {service-level: {threshold: 3m}}");
        rules("deaf", "RAISE_SURPRISE", "500");
        rules("jumpy", "RAISE_SURPRISE", "2", "HOLD_SECONDS", "0", "MIN_EXCESS", "0", "MIN_RATIO", "1");
    }

    @Test
    void aRuleSetThatHearsNoRushMissesIt() throws IOException {
        JsonNode lab = lab(
                "deaf",
                "--patterns",
                "default",
                "--against",
                file("deaf"),
                "--from",
                "2026-03-09T00:00:00Z",
                "--config",
                file("patient.yaml"));

        assertThat(lab.at("/marks/real").asInt()).isEqualTo(2);
        assertThat(lab.at("/a/found").asInt()).isEqualTo(2);
        assertThat(lab.at("/a/recall").asDouble()).isEqualTo(1);
        assertThat(lab.at("/b/byKind/demand-spike").isMissingNode()).isTrue();
        assertThat(lab.at("/b/named").asInt()).isEqualTo(1);
        assertThat(lab.get("onlyA")).anySatisfy(alert -> {
            assertThat(alert.get("kind").asText()).isEqualTo("demand-spike");
            assertThat(alert.at("/scope/channel").asText()).isEqualTo("chat");
            assertThat(alert.get("verdict").asText()).isEqualTo("right");
        });
        assertThat(lab.get("both")).anySatisfy(alert -> {
            assertThat(alert.get("kind").asText()).isEqualTo("channel-outage");
            assertThat(alert.get("earlierSeconds").asInt()).isZero();
        });
        assertThat(lab.at("/watched/hours").asDouble()).isBetween(47.0, 48.5);
        assertThat(lab.at("/a/delaySeconds/median").asDouble()).isBetween(60.0, 1800.0);
        assertThat(lab.at("/a/leadSeconds/count").asInt()).isPositive();
        assertThat(lab.at("/a/openMinutes").asDouble()).isGreaterThan(60);
        assertThat(out.toString()).contains("alerts a shift", "in 8 h", "recall", "1.00", "1  of 2");
        assertThat(folder.resolve("deaf-out/lab.md"))
                .content()
                .contains("## Only A raised", "demand-spike in channel=chat");
    }

    @Test
    void aRuleSetThatIsTooQuickRaisesMoreThatIsWrong() throws IOException {
        JsonNode lab = lab("jumpy", "--patterns", file("jumpy"), "--against", "default");

        assertThat(lab.at("/a/alerts").asInt())
                .isGreaterThan(lab.at("/b/alerts").asInt());
        assertThat(lab.at("/a/precisionOfAll").asDouble())
                .isLessThan(lab.at("/b/precisionOfAll").asDouble());
        assertThat(lab.at("/a/recall").asDouble()).isEqualTo(1);
        assertThat(lab.get("onlyA").size()).isGreaterThan(lab.get("onlyB").size());
    }

    @Test
    void settingsAreComparedLikePatternsAndTheSameGivesTheSameBytesAtAnyParallelism() throws IOException {
        Path strict = Files.writeString(
                folder.resolve("strict.yaml"), "detection: {tunables: {demand-spike: {RAISE_SURPRISE: 500}}}");
        lab("one", "--patterns", "default", "--against", file("deaf"), "--parallelism", "1");
        lab(
                "two",
                "--patterns",
                "default",
                "--against",
                "default",
                "--config-against",
                strict.toString(),
                "--parallelism",
                "2");

        for (String name : List.of("ruptures-a.jsonl", "ruptures-b.jsonl", "breaches.jsonl")) {
            assertThat(folder.resolve("two-out").resolve(name))
                    .isNotEmptyFile()
                    .hasSameBinaryContentAs(folder.resolve("one-out").resolve(name));
        }
        assertThat(Files.readString(folder.resolve("two-out/lab.json")).replace("\"default\"", ""))
                .isEqualTo(Files.readString(folder.resolve("one-out/lab.json"))
                        .replace("\"default\"", "")
                        .replace('"' + file("deaf") + '"', ""));
    }

    @Test
    void whatIsWrongIsToldInALine() throws IOException {
        String events = file("events.jsonl.gz");
        assertThat(run("lab", "--events", events, "--patterns", "default", "--out", file("x")))
                .isEqualTo(2);
        assertThat(run("lab", "--events", events, "--patterns", "nowhere", "--against", "default", "--out", file("x")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--patterns must be default or a folder of EPL modules, was nowhere");
        Path zoned = Files.writeString(folder.resolve("zoned.yaml"), "zone: America/Sao_Paulo");
        assertThat(run(
                        "lab",
                        "--events",
                        events,
                        "--patterns",
                        "default",
                        "--against",
                        "default",
                        "--config-against",
                        zoned.toString(),
                        "--out",
                        file("x")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("may differ from --config in detection alone");
        Path marks = Files.writeString(folder.resolve("bad-marks.jsonl"), "{\"mark\":\"maybe\"}\n");
        assertThat(run(
                        "lab",
                        "--events",
                        events,
                        "--patterns",
                        "default",
                        "--against",
                        "default",
                        "--marks",
                        marks.toString(),
                        "--out",
                        file("x")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("bad-marks.jsonl line 1: mark must be one of real, missed, false-alarm");
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(
                folder.resolve("broken/demand-spike.epl"),
                Files.readString(SPIKES).replace("select", "selct"));
        assertThat(run(
                        "lab",
                        "--events",
                        events,
                        "--patterns",
                        file("broken"),
                        "--against",
                        "default",
                        "--out",
                        file("x")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--patterns " + file("broken") + " cannot be used", "demand-spike.epl:");
    }

    /** A folder with the shipped pattern of spikes, with other values of these tunables, each by its name. */
    private static void rules(String name, String... tunables) throws IOException {
        String module = Files.readString(SPIKES);
        for (int i = 0; i < tunables.length; i += 2) {
            String changed = module.replaceFirst(
                    "double " + tunables[i] + " = [^;]*;", "double " + tunables[i] + " = " + tunables[i + 1] + ";");
            assertThat(changed).as(tunables[i]).isNotEqualTo(module);
            module = changed;
        }
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("demand-spike.epl"), module);
    }

    private JsonNode lab(String name, String... rules) throws IOException {
        List<String> args = new ArrayList<>(List.of("lab", "--events", file("events.jsonl.gz")));
        args.addAll(List.of("--marks", file("truth.jsonl"), "--out", file(name + "-out")));
        args.addAll(List.of(rules));
        assertThat(run(args.toArray(String[]::new))).as(err.toString()).isZero();
        return new ObjectMapper()
                .readTree(folder.resolve(name + "-out/lab.json").toFile());
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        return Ruptura.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}

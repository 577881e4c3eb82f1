package io.ruptura.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.Policy.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars and service levels put while numbers are counted. */
class MetricsPoliciesTest {

    private static final List<Window> WINDOWS = List.of(Window.PT1M, Window.PT5M, Window.PT15M);
    private static final long MINUTE = 60_000;
    private static final String BEFORE = "{id: office, version: 1, weekly: {mon-fri: ['08:00-18:00']}}";
    private static final String AFTER = "{id: office, version: 2, weekly: {mon-fri: ['08:00-09:20', '09:30-18:00']}}";
    private static final String IN_TIME = "{version: 2, variant: sl-b, threshold: 90s, by-channel: {email: 10m}}";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsNotFinalIsCountedAsIfItHadBeenSoFromTheStart(long seed) throws Exception {
        List<Event> events = RandomHistories.events(seed, 60, 40 * MINUTE);
        Duration lateness = Duration.ofHours(3);
        List<String> fromTheStart;
        try (Stages stages = stages(config(AFTER, IN_TIME), events, lateness)) {
            stages.take(events);
            stages.advance(Long.MAX_VALUE);
            fromTheStart = finals(stages);
        }
        try (Stages stages = stages(config(BEFORE, "{}"), events, lateness)) {
            int half = events.size() / 2;
            stages.take(events.subList(0, half));
            stages.put(calendar(AFTER));
            stages.restart(2);
            stages.take(events.subList(half, half + 20));
            stages.put(serviceLevel(IN_TIME));
            stages.take(events.subList(half + 20, events.size()));
            stages.advance(Long.MAX_VALUE);

            assertThat(finals(stages)).isNotEmpty().containsExactlyElementsOf(fromTheStart);
            assertThat(stages.published())
                    .as("corrections say by which calendar they were counted")
                    .anyMatch(line -> line.startsWith("prompt")
                            && line.contains("\"calendar\":\"office@2\"")
                            && !line.contains("\"revision\":0"));
        }
    }

    @Test
    void whatIsRemovedIsCountedByTheFileAgain() throws Exception {
        List<Event> events = RandomHistories.events(4, 60, 40 * MINUTE);
        Duration lateness = Duration.ofHours(3);
        List<String> unchanged;
        try (Stages stages = stages(config(BEFORE, "{}"), events, lateness)) {
            stages.take(events);
            stages.advance(Long.MAX_VALUE);
            unchanged = finals(stages);
        }
        try (Stages stages = stages(config(BEFORE, "{}"), events, lateness)) {
            int half = events.size() / 2;
            stages.take(events.subList(0, half));
            stages.put(calendar(AFTER));
            stages.put(serviceLevel(IN_TIME));
            stages.take(events.subList(half, half + 20));
            stages.put(new Policy(Kind.CALENDAR, "office", null, null, 0));
            stages.put(new Policy(Kind.SERVICE_LEVEL, "default", null, null, 0));
            stages.take(events.subList(half + 20, events.size()));
            stages.advance(Long.MAX_VALUE);

            assertThat(finals(stages)).containsExactlyElementsOf(unchanged);
        }
    }

    @Test
    void whatIsFinalStaysAsItWasTold() throws Exception {
        List<Event> events = RandomHistories.events(5, 80, 60 * MINUTE);
        Duration lateness = Duration.ofMinutes(10);
        long putAt = RandomHistories.START + 40 * MINUTE;
        List<String> unchanged;
        try (Stages stages = stages(config(BEFORE, "{}"), events, lateness)) {
            stages.take(events);
            stages.advance(Long.MAX_VALUE);
            unchanged = endedBy(putAt - lateness.toMillis() - MINUTE, finals(stages));
        }
        try (Stages stages = stages(config(BEFORE, "{}"), events, lateness)) {
            boolean isPut = false;
            for (Event event : events) {
                if (!isPut && event.timeMillis() >= putAt) {
                    stages.put(calendar(AFTER));
                    stages.put(serviceLevel(IN_TIME));
                    isPut = true;
                }
                stages.take(List.of(event));
            }
            stages.advance(Long.MAX_VALUE);

            assertThat(endedBy(putAt - lateness.toMillis() - MINUTE, finals(stages)))
                    .isNotEmpty()
                    .containsExactlyElementsOf(unchanged);
        }
    }

    @Test
    void everyPolicyIsAnsweredOnceAndSaysFromWhenOn() throws Exception {
        List<Event> events = RandomHistories.events(6, 10, 10 * MINUTE);
        try (Stages stages = new Stages(
                config(BEFORE, "{}"),
                schedule(events, Duration.ofHours(1)),
                HashMapStateBackend::new,
                3,
                Pace.steady())) {
            stages.put(calendar(AFTER));
            stages.advance(Instant.parse("2026-03-02T11:00:00Z").toEpochMilli());
            stages.put(calendar(BEFORE));
            stages.put(serviceLevel(IN_TIME));
            stages.put(serviceLevel("{threshold: 90s}"));
            stages.put(new Policy(Kind.SERVICE_LEVEL, "other", IN_TIME, "ana", 0));
            stages.put(new Policy(Kind.SLA, "gold", "{id: gold}", "ana", 0));
            stages.put(new Policy(Kind.PATTERN, "blind", "select 1", "ana", 0));

            List<String> answers = stages.answers();
            assertThat(answers).hasSize(6);
            assertThat(answers.get(0)).isEqualTo("calendar/office OK accepted as office@2; nothing was counted before");
            assertThat(answers.get(1))
                    .startsWith("calendar/office REFUSED line 1")
                    .contains("version");
            assertThat(answers.get(2))
                    .isEqualTo("service-level/default OK accepted as sl-b@2;"
                            + " windows that ended after 2026-03-02T10:00:00Z are counted anew, older ones stay");
            assertThat(answers.get(3))
                    .startsWith("service-level/default REFUSED")
                    .contains("must be raised");
            assertThat(answers.get(4)).startsWith("service-level/other REFUSED").contains("service-level/default");
            assertThat(answers.get(5)).startsWith("sla/gold REFUSED no clocks run");
        }
    }

    private static Stages stages(RupturaConfig config, List<Event> events, Duration lateness) throws Exception {
        return new Stages(config, schedule(events, lateness), HashMapStateBackend::new, 1, Pace.steady());
    }

    private static MetricsSchedule schedule(List<Event> events, Duration lateness) {
        long until = events.stream().mapToLong(Event::timeMillis).max().orElseThrow();
        return new MetricsSchedule(MINUTE, WINDOWS, WINDOWS, 0, until, lateness.toMillis(), "UTC");
    }

    private static RupturaConfig config(String calendar, String serviceLevel) {
        return ConfigReader.parse("calendars: [" + calendar + "]\nmetrics: {service-level: " + serviceLevel + "}\n");
    }

    private static Policy calendar(String text) {
        return new Policy(Kind.CALENDAR, "office", text, "ana", 0);
    }

    private static Policy serviceLevel(String text) {
        return new Policy(Kind.SERVICE_LEVEL, "default", text, "ana", 0);
    }

    /** What was told last of each window, without how often and when it was corrected. */
    private static List<String> finals(Stages stages) {
        return stages.published().stream()
                .filter(line -> line.startsWith("final"))
                .map(line -> line.replaceAll("\"(revision|asOf)\":[^,]+", ""))
                .sorted()
                .toList();
    }

    private static List<String> endedBy(long millis, List<String> lines) {
        return lines.stream()
                .filter(line -> {
                    int at = line.indexOf("\"end\":\"") + "\"end\":\"".length();
                    return Instant.parse(line.substring(at, line.indexOf('"', at)))
                                    .toEpochMilli()
                            <= millis;
                })
                .toList();
    }
}

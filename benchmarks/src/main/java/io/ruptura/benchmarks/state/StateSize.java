package io.ruptura.benchmarks.state;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.ServiceFold;
import io.ruptura.benchmarks.SteadyTraffic;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.pane.ScopeBook;
import io.ruptura.domain.metric.timeline.Timeline;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.jobs.metrics.MetricsSchedules;
import io.ruptura.jobs.metrics.PaneSerializer;
import io.ruptura.jobs.metrics.TimelineSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Bytes of state, as the job's own serializers write them: of an open interaction after few and many events, and of a scope after hours of little and of ten
 * times as much traffic. An interaction costs so much an event; a scope as much as its panes, however many contacts they count.
 */
public final class StateSize {

    private static final long START = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final int[] EVENTS = {1, 2, 6, 20, 100, 1_000};
    private static final int[] RATES = {5, 50, 500};
    private static final byte HUMAN_RESPONSE = 64;

    private StateSize() {}

    /** Arguments: date, seconds of traffic (14400). */
    public static void main(String[] args) throws IOException {
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 14_400;
        Map<String, Object> figures = new LinkedHashMap<>();
        Map<String, Object> interactions = new LinkedHashMap<>();
        for (int events : EVENTS) {
            interactions.put(events + " events", ofInteraction(events));
        }
        figures.put("bytesOfAnOpenInteraction", interactions);
        figures.put("secondsOfTraffic", seconds);
        for (int rate : RATES) {
            figures.put("scopesAt" + rate + "EventsPerSecond", ofScopes(rate, seconds));
        }
        BenchmarkResult.write("state-size", args[0], figures);
    }

    /** Opened, answered, then messages to and fro. */
    private static int ofInteraction(int events) throws IOException {
        Timeline timeline = new Timeline();
        for (int i = 0; i < events; i++) {
            EventType type = i == 0 ? EventType.INTERACTION_OPENED : EventType.INTERACTION_MESSAGE;
            byte code = (byte) (type.ordinal() | (i % 2 == 1 ? HUMAN_RESPONSE : 0));
            long id = (i + 1) * 0x9E3779B97F4A7C15L;
            timeline.add(new TimelineEvent(
                    "/benchmark/acme",
                    "I-1",
                    id,
                    START + 60_000L * i,
                    0,
                    code,
                    i == 0 ? "chat" : null,
                    i == 0 ? "billing" : null,
                    null,
                    i == 0 ? 1 : 0,
                    List.of(),
                    0));
        }
        return bytes(new TimelineSerializer(), timeline);
    }

    private static Map<String, Object> ofScopes(int eventsPerSecond, int seconds) throws IOException {
        RupturaConfig config = ConfigReader.defaults();
        ServiceFold fold = new ServiceFold(config, MetricsSchedules.live(config), delta -> {}, metrics -> {});
        SteadyTraffic traffic = new SteadyTraffic(START, eventsPerSecond);
        for (long i = 0; i < (long) eventsPerSecond * seconds; i++) {
            fold.take(traffic.next());
        }
        TypeSerializer<ScopeBook> books =
                TypeInformation.of(ScopeBook.class).createSerializer(new SerializerConfigImpl());
        long ofBooks = 0;
        long ofPanes = 0;
        long panes = 0;
        for (ServiceFold.ScopeState scope : fold.scopes()) {
            ofBooks += bytes(books, scope.book);
            panes += scope.panes.size();
            for (Pane pane : scope.panes.values()) {
                ofPanes += bytes(new PaneSerializer(), pane);
            }
        }
        int scopes = fold.scopes().size();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("scopes", scopes);
        figures.put("panesOfAScope", panes / scopes);
        figures.put("bytesOfAPane", ofPanes / panes);
        figures.put("bytesOfTheBookOfAScope", ofBooks / scopes);
        figures.put("bytesOfAScope", (ofBooks + ofPanes) / scopes);
        // A day and the allowed lateness, and no pane more.
        figures.put("bytesOfAScopeAtMost", ofBooks / scopes + ofPanes / panes * mostPanes(config));
        return figures;
    }

    private static long mostPanes(RupturaConfig config) {
        long kept = 25 * 3_600_000L + config.eventTime().allowedLateness().toMillis();
        return kept / config.metrics().step().toMillis() + 2;
    }

    private static <T> int bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(1024);
        serializer.serialize(value, target);
        return target.length();
    }
}

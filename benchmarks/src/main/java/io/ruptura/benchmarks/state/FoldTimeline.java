package io.ruptura.benchmarks.state;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.fact.Facts;
import io.ruptura.domain.metric.fact.MetricRules;
import io.ruptura.domain.metric.fact.TimelineFold;
import io.ruptura.domain.metric.pane.PaneAccumulator;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.pane.ScopeFamilies;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.metric.timeline.Timeline;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.jobs.metrics.TimelineEventType;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What one event costs in the first stage of interaction-metrics: folding it into its timeline and adding up the facts that change, steps handed over
 * included; and carrying it across the shuffle. Six events an interaction, 20,000 interactions open at once, 12 places, 1,000 events a second. Run
 * {@code java -cp … org.openjdk.jmh.Main FoldTimeline}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FoldTimeline {

    private static final int OPEN = 20_000;
    private static final EventType[] LIFE = {
        EventType.INTERACTION_OPENED,
        EventType.INTERACTION_ASSIGNED,
        EventType.INTERACTION_MESSAGE,
        EventType.INTERACTION_TRANSFERRED,
        EventType.INTERACTION_RESOLVED,
        EventType.INTERACTION_CLOSED
    };
    private static final String[] CHANNELS = {"chat", "phone", "email"};
    private static final String[] QUEUES = {"billing", "cards", "technical", "sales"};
    private static final RupturaConfig CONFIG = ConfigReader.defaults();
    private static final MetricRules RULES = CONFIG.metrics().toRules(Calendars.of(CONFIG));
    private static final int HUMAN_RESPONSE = 64;

    private final Map<String, Timeline> timelines = new HashMap<>();
    private final TimelineFold fold = new TimelineFold(RULES, Long.MAX_VALUE, 2_000);
    private final DataOutputSerializer target = new DataOutputSerializer(256);
    private final DataInputDeserializer source = new DataInputDeserializer();
    private PaneAccumulator accumulator;
    private Consumer<PaneDelta> out;
    private Facts.Sink sink;
    private TypeSerializer<TimelineEvent> ownSerializer;
    private TypeSerializer<TimelineEvent> reflectiveSerializer;
    private long events;

    @Setup
    public void start(Blackhole blackhole) {
        MetricsSchedule schedule =
                new MetricsSchedule(10_000, List.of(Window.values()), List.of(), 0, Long.MAX_VALUE, 3_600_000, "UTC");
        accumulator = new PaneAccumulator(
                schedule,
                new ScopeFamilies(
                        List.of(List.of(), List.of("channel"), List.of("queue"), List.of("channel", "queue"))),
                0,
                0);
        sink = accumulator::addInteraction;
        out = blackhole::consume;
        ownSerializer = new TimelineEventType().createSerializer(new SerializerConfigImpl());
        reflectiveSerializer = TypeInformation.of(TimelineEvent.class).createSerializer(new SerializerConfigImpl());
    }

    @Benchmark
    public void fold() {
        TimelineEvent event = nextEvent();
        Timeline timeline = timelines.computeIfAbsent(event.subject(), key -> new Timeline());
        fold.add(timeline, event, sink);
        if (event.type() == LIFE[LIFE.length - 1]) {
            timelines.remove(event.subject());
        }
        accumulator.advance(event.timeMillis() - 1, out);
    }

    @Benchmark
    public TimelineEvent shuffle() throws IOException {
        return carry(ownSerializer);
    }

    @Benchmark
    public TimelineEvent shuffleByReflection() throws IOException {
        return carry(reflectiveSerializer);
    }

    /** What making an event up costs: to be taken off the others. */
    @Benchmark
    public TimelineEvent eventAlone() {
        return nextEvent();
    }

    private TimelineEvent carry(TypeSerializer<TimelineEvent> serializer) throws IOException {
        target.clear();
        serializer.serialize(nextEvent(), target);
        source.setBuffer(target.getSharedBuffer(), 0, target.length());
        return serializer.deserialize(source);
    }

    private TimelineEvent nextEvent() {
        long number = events++;
        long round = number / OPEN;
        long interaction = number % OPEN + round / LIFE.length * OPEN;
        EventType type = LIFE[(int) (round % LIFE.length)];
        boolean places = type == EventType.INTERACTION_OPENED || type == EventType.INTERACTION_TRANSFERRED;
        int place = (int) (interaction % 12) + (type == EventType.INTERACTION_TRANSFERRED ? 1 : 0);
        return new TimelineEvent(
                "/benchmark",
                "I-" + interaction,
                number * 0x9E3779B97F4A7C15L,
                1_700_000_000_000L + number,
                0,
                (byte) (type.ordinal() | (type == EventType.INTERACTION_MESSAGE ? HUMAN_RESPONSE : 0)),
                places ? CHANNELS[place % 3] : null,
                places ? QUEUES[place % 4] : null,
                null,
                type == EventType.INTERACTION_OPENED ? 1 + (int) (interaction % 100_000) : 0,
                List.of(),
                0);
    }
}

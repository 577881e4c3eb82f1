package io.ruptura.jobs.prioritization;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.priority.Signal;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.jobs.execution.FlinkSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrioritizationJobTest {

    private static final int MORE_THAN_THERE_ARE = 100_000;

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @Test
    void theSameHistoryGivesTheSameSignalsWhateverTheParallelism() throws Exception {
        List<Event> events = history();
        List<Signal> once = run(events, 1);

        assertThat(once).extracting(Signal::kind).contains(Signal.Kind.REPRIORITIZE, Signal.Kind.REVERT);
        assertThat(once).hasSizeGreaterThan(300);
        assertThat(run(events, 2)).isEqualTo(once);
        assertThat(run(events, 1)).isEqualTo(once);
    }

    /** Contacts every half second, a third of them answered and all closed, some of it up to a minute late. */
    private static List<Event> history() {
        Random random = new Random(7);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String id = "I-" + i;
            long second = i / 2;
            events.add(Contacts.opened(id, i % 4 == 0 ? "phone" : "chat", second));
            events.add(Contacts.asked(id, second + 1));
            if (i % 3 == 0) {
                events.add(Contacts.answered(id, second + 20 + random.nextInt(60)));
            }
            events.add(Contacts.closed(id, second + 90 + random.nextInt(200)));
        }
        events.sort(Comparator.comparingLong(
                event -> event.timeMillis() + (event.id().hashCode() % 5 == 0 ? 60_000 : 0)));
        return events;
    }

    private static List<Signal> run(List<Event> events, int parallelism) throws Exception {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(FlinkSettings.replay(parallelism));
        DataStream<Event> stream = env.fromData(TypeInformation.of(Event.class), events.toArray(Event[]::new))
                .setParallelism(1)
                .assignTimestampsAndWatermarks(inOrder(Event::timeMillis))
                .setParallelism(1);
        DataStream<Rupture> ruptures = env.fromData(
                        TypeInformation.of(Rupture.class),
                        Contacts.rupture(RuptureState.OPEN, 150),
                        Contacts.rupture(RuptureState.RESOLVED, 400))
                .setParallelism(1)
                .assignTimestampsAndWatermarks(inOrder(Rupture::updatedAtMillis))
                .setParallelism(1);
        List<Signal> signals = new ArrayList<>(PrioritizationJob.wire(stream, ruptures, ConfigReader.defaults())
                .executeAndCollect("prioritization", MORE_THAN_THERE_ARE));
        signals.sort(Comparator.comparingLong(Signal::issuedAtMillis).thenComparing(Signal::id));
        return signals;
    }

    /** A watermark after every record that advances time, as in a replay. */
    private static <T> WatermarkStrategy<T> inOrder(TimeOf<T> time) {
        return WatermarkStrategy.<T>forGenerator(context -> new Punctuated<>())
                .withTimestampAssigner((record, previous) -> time.of(record));
    }

    @FunctionalInterface
    private interface TimeOf<T> extends java.io.Serializable {
        long of(T record);
    }

    private static final class Punctuated<T> implements WatermarkGenerator<T> {

        private long newest = Long.MIN_VALUE;

        @Override
        public void onEvent(T record, long time, WatermarkOutput output) {
            if (time > newest) {
                newest = time;
                output.emitWatermark(new Watermark(time - 1));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Time comes from the records alone.
        }
    }
}

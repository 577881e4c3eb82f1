package io.ruptura.jobs.detection;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A bounded source that gives a list in order, moves event time with each item, and throws once at each planned place. A run that is to fail waits for
 * a checkpoint after every so many items, so that each failure has one before it.
 */
final class FailingSource {

    /** Where the runs, whose tasks are in this process, have failed. */
    private static final Map<String, Set<Long>> FAILED = new ConcurrentHashMap<>();

    private FailingSource() {}

    /** Makes the items, in the order of their time; called in the task. */
    interface Items<T> extends Serializable {
        List<T> list();
    }

    /** Reads an item's time. */
    interface Time<T> extends ToLongFunction<T>, Serializable {}

    static <T> DataStream<T> of(
            StreamExecutionEnvironment env,
            String run,
            TypeInformation<T> type,
            Items<T> items,
            Time<T> time,
            Set<Long> failures,
            int itemsPerCheckpoint) {
        FAILED.put(run, ConcurrentHashMap.newKeySet());
        WatermarkStrategy<T> watermarks = WatermarkStrategy.<T>forGenerator(context -> new BeforeEach<>())
                .withTimestampAssigner((item, previous) -> time.applyAsLong(item));
        DataGeneratorSource<T> source = new DataGeneratorSource<>(
                new Feed<>(run, items, Set.copyOf(failures)),
                items.list().size(),
                failures.isEmpty() ? RateLimiterStrategy.noOp() : RateLimiterStrategy.perCheckpoint(itemsPerCheckpoint),
                type);
        return env.fromSource(source, watermarks, "items").setParallelism(1);
    }

    static Set<Long> failed(String run) {
        return FAILED.get(run);
    }

    private static final class Feed<T> implements GeneratorFunction<Long, T> {
        private final String run;
        private final Items<T> items;
        private final Set<Long> failures;
        private transient List<T> list;

        Feed(String run, Items<T> items, Set<Long> failures) {
            this.run = run;
            this.items = items;
            this.failures = failures;
        }

        @Override
        public T map(Long index) {
            if (failures.contains(index) && FAILED.get(run).add(index)) {
                throw new IllegalStateException("planned failure at " + index);
            }
            if (list == null) {
                list = items.list();
            }
            return list.get(index.intValue());
        }
    }

    /** What is due at {@code t} waits for {@code t - 1}, and more of the same instant may follow. */
    private static final class BeforeEach<T> implements WatermarkGenerator<T> {
        @Override
        public void onEvent(T item, long time, WatermarkOutput output) {
            output.emitWatermark(new Watermark(time - 2));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Time moves with the items alone.
        }
    }
}

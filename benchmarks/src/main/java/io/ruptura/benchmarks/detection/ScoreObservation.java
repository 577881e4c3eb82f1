package io.ruptura.benchmarks.detection;

import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.baseline.count.NegativeBinomial;
import io.ruptura.domain.baseline.series.SeriesDetector;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** Windows per second through the baseline of one scope, at steps of ten seconds, after two days of history; and what else a score is made of. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScoreObservation {

    private static final long STEP = 10_000;
    private static final long DAY = 86_400_000;

    private final ScopeObserver observer = new ScopeObserver(ObserverSettings.of(ConfigReader.defaults()));
    private final BusinessCalendar calendar =
            Calendars.of(ConfigReader.defaults()).governing(io.ruptura.domain.scope.Scope.ALL);
    private final SplittableRandom random = new SplittableRandom(1);
    private final SeriesDetector detector = new SeriesDetector();
    private final NegativeBinomial distribution = new NegativeBinomial(25, 10);
    private ScopeMemory memory;
    private long end;

    @Setup
    public void teach() {
        memory = null;
        end = 0;
        while (end < 2 * DAY) {
            step();
        }
    }

    /** One {@code PT1M} and one {@code PT5M} window; every thirtieth of the latter is learned from. */
    @Benchmark
    public ScopeMemory step() {
        end += STEP;
        memory = observer.observe(memory, window(Window.PT1M, 2), calendar).memory();
        memory = observer.observe(memory, window(Window.PT5M, 10), calendar).memory();
        return memory;
    }

    @Benchmark
    public double tail() {
        return distribution.surprise(random.nextInt(60));
    }

    @Benchmark
    public double series() {
        end += STEP;
        return detector.score(end, random.nextInt(60)).score();
    }

    private WindowMetrics window(Window window, int mean) {
        double[] values = new double[Metric.values().length];
        values[Metric.OFFERED.ordinal()] = mean / 2 + random.nextInt(mean + 1);
        values[Metric.ANSWERED.ordinal()] = mean / 2 + random.nextInt(mean + 1);
        values[Metric.WAITING.ordinal()] = random.nextInt(3);
        values[Metric.BACKLOG.ordinal()] = 5 + random.nextInt(5);
        return new WindowMetrics("channel=chat", window, end - window.millis(), end, 0, end, 1, null, true, values);
    }
}

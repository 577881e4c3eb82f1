package io.ruptura.benchmarks.quality.planted;

import io.ruptura.domain.baseline.measure.MeasureObserver;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The prompt windows of a history, in the order in which the metrics job gives them, in a file: all that detection looks at, so that it can be tried over and
 * over without computing them again. A tape on which something is missing that detection looks at by now has to be recorded anew.
 */
public final class WindowTape {

    private WindowTape() {}

    /** Writes a tape; closing it is the caller's. */
    static final class Recorder implements AutoCloseable {

        private final List<Metric> metrics = looked();
        private final DataOutputStream out;

        Recorder(Path file) throws IOException {
            out = new DataOutputStream(
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16));
            out.writeUTF(names(metrics));
        }

        void write(WindowMetrics window) throws IOException {
            if (!MeasureObserver.SELECTION.windows().contains(window.window())) {
                return;
            }
            out.writeUTF(window.scope());
            out.writeUTF(window.window().name());
            out.writeLong(window.startMillis());
            out.writeLong(window.endMillis());
            out.writeInt(window.revision());
            out.writeLong(window.asOfMillis());
            out.writeDouble(window.completeness());
            out.writeBoolean(window.open());
            for (Metric metric : metrics) {
                out.writeDouble(window.value(metric));
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** What is on a tape, in a word: tapes with other metrics on them stay as they are. */
    static String edition() {
        return Integer.toHexString(names(looked()).hashCode());
    }

    /** Gives every window of the tape, in its order. */
    static void play(Path file, Consumer<WindowMetrics> listener) throws IOException {
        try (DataInputStream in = open(file)) {
            List<Metric> metrics = Arrays.stream(in.readUTF().split(" "))
                    .map(Metric::ofWireName)
                    .toList();
            while (true) {
                listener.accept(read(in, metrics));
            }
        } catch (EOFException end) {
            // All of it was given.
        }
    }

    private static WindowMetrics read(DataInputStream in, List<Metric> metrics) throws IOException {
        String scope = in.readUTF();
        Window window = Window.valueOf(in.readUTF());
        long start = in.readLong();
        long end = in.readLong();
        int revision = in.readInt();
        long asOf = in.readLong();
        double completeness = in.readDouble();
        boolean open = in.readBoolean();
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        for (Metric metric : metrics) {
            values[metric.ordinal()] = in.readDouble();
        }
        return new WindowMetrics(scope, window, start, end, revision, asOf, completeness, null, open, values);
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16)));
    }

    private static List<Metric> looked() {
        return MeasureObserver.SELECTION.metrics().stream().sorted().toList();
    }

    private static String names(List<Metric> metrics) {
        return String.join(" ", metrics.stream().map(Metric::wireName).toList());
    }
}

package io.ruptura.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks twice a second how large folders and the heap are, and keeps the most. The folders are removed at the end. */
public final class Footprint implements AutoCloseable {

    private static final long EVERY_MILLIS = 500;
    private static final long MIB = 1 << 20;

    private final Map<Path, Long> mostBytes = new HashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private long mostHeap;

    public Footprint(Path... folders) {
        for (Path folder : folders) {
            mostBytes.put(folder, 0L);
        }
        var unused = watch.scheduleAtFixedRate(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    public synchronized long mostBytes(Path folder) {
        return mostBytes.get(folder);
    }

    public synchronized long mostHeapMib() {
        return mostHeap / MIB;
    }

    /** Resident memory of this process at its most, what is not heap included; -1 where the system does not tell. */
    public static long mostMemoryMib() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        for (Path folder : mostBytes.keySet()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private synchronized void look() {
        mostBytes.replaceAll((folder, most) -> Math.max(most, bytes(folder)));
        Runtime runtime = Runtime.getRuntime();
        mostHeap = Math.max(mostHeap, runtime.totalMemory() - runtime.freeMemory());
    }

    /** Files come and go meanwhile; those that are gone count nothing. */
    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return 0;
        }
    }
}

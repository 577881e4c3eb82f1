package io.ruptura.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what a benchmark measured, with the machine and the day, to {@code benchmarks/results}, and shows it. */
public final class BenchmarkResult {

    private static final double BYTES_PER_GIB = 1 << 30;

    private BenchmarkResult() {}

    /** {@code date} is what was given on the command line, such as 2026-11-21. */
    public static void write(String name, String date, Map<String, Object> figures) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", name);
        result.put("date", date);
        result.put("machine", machine());
        result.putAll(figures);
        byte[] json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(result);
        Path file = Files.createDirectories(Path.of("benchmarks", "results")).resolve(name + ".json");
        Files.write(file, json);
        System.out.write(json);
        System.out.println();
    }

    private static Map<String, Object> machine() throws IOException {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processor", processor());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("heapGib", Math.round((double) Runtime.getRuntime().maxMemory() / BYTES_PER_GIB));
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }

    private static String processor() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(cpus)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}

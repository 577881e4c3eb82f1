package io.ruptura.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.benchmarks.quality.LabelledSeries.Stretch;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the two collections of labelled series. */
final class SeriesFiles {

    private SeriesFiles() {}

    /** {@code series.csv.gz}: series, timestamp, value, label. */
    static List<LabelledSeries> telemetry(Path folder) throws IOException {
        List<LabelledSeries> series = new ArrayList<>();
        for (Map.Entry<String, List<CSVRecord>> one :
                rows(folder.resolve("series.csv.gz")).entrySet()) {
            boolean[] labels = new boolean[one.getValue().size()];
            for (int row = 0; row < labels.length; row++) {
                labels[row] = one.getValue().get(row).get(3).strip().equals("1");
            }
            series.add(series(one.getKey(), one.getValue(), LabelledSeries.stretches(labels, 0)));
        }
        return series;
    }

    /** {@code nab_data.csv.gz}: file, timestamp, value; and {@code combined_windows.json}. */
    static List<LabelledSeries> nab(Path folder) throws IOException {
        JsonNode windows = new ObjectMapper()
                .readTree(folder.resolve("combined_windows.json").toFile());
        List<LabelledSeries> series = new ArrayList<>();
        for (Map.Entry<String, List<CSVRecord>> one :
                rows(folder.resolve("nab_data.csv.gz")).entrySet()) {
            LabelledSeries bare = series(one.getKey(), one.getValue(), List.of());
            List<Stretch> stretches = new ArrayList<>();
            for (JsonNode window : windows.get(one.getKey())) {
                stretches.add(stretch(bare.times(), window));
            }
            series.add(series(one.getKey(), one.getValue(), stretches));
        }
        return series;
    }

    private static Stretch stretch(long[] times, JsonNode window) {
        long from = time(window.get(0).asText());
        long to = time(window.get(1).asText());
        int first = 0;
        while (times[first] < from) {
            first++;
        }
        int last = first;
        while (last + 1 < times.length && times[last + 1] <= to) {
            last++;
        }
        return new Stretch(first, last);
    }

    private static Map<String, List<CSVRecord>> rows(Path file) throws IOException {
        Map<String, List<CSVRecord>> rows = new LinkedHashMap<>();
        try (Reader in =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)) {
                rows.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    private static LabelledSeries series(String name, List<CSVRecord> rows, List<Stretch> anomalies) {
        long[] times = rows.stream().mapToLong(row -> time(row.get(1))).toArray();
        double[] values = rows.stream()
                .mapToDouble(row -> row.get(2).isBlank() ? Double.NaN : Double.parseDouble(row.get(2)))
                .toArray();
        return new LabelledSeries(name, times, values, anomalies);
    }

    private static long time(String text) {
        String iso = text.replace(' ', 'T');
        return Instant.parse(iso.endsWith("Z") ? iso : iso + "Z").toEpochMilli();
    }
}

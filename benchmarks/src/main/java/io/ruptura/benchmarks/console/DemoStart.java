package io.ruptura.benchmarks.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.benchmarks.BenchmarkResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ./ruptura demo} as its user meets it, from a built tree on Linux: seconds until the address is printed and until the feed that the page reads carries
 * numbers that are live, what the page weighs, the most memory the process had, and how long it takes to stop when it is told to.
 */
public final class DemoStart {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int KIB_PER_MIB = 1024;

    /** Numbers are live when they are no older than this on the wall. */
    private static final double LIVE_SECONDS = 5;

    private final long startedAt = System.nanoTime();
    private final Process process;

    private DemoStart() throws IOException {
        process = new ProcessBuilder("./ruptura", "demo", "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Arguments: date, seconds to watch it after it is live. */
    public static void main(String[] args) throws Exception {
        BenchmarkResult.write("demo-start", args[0], new DemoStart().measure(Long.parseLong(args[1])));
        System.exit(0);
    }

    private Map<String, Object> measure(long watchSeconds) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        try {
            String url = address();
            figures.put("secondsToAddress", seconds());
            awaitLive(url);
            figures.put("secondsToLiveNumbers", seconds());
            figures.put("processorSecondsToLiveNumbers", processorSeconds());
            PageLoad page = PageLoad.of(url);
            figures.put("pageCompressedKib", Math.round(page.compressedBytes() / 1024.0));
            figures.put("pageSeconds", rounded(page.seconds()));
            Thread.sleep(Duration.ofSeconds(watchSeconds).toMillis());
            figures.put("highWaterMib", highWaterMib());
        } finally {
            long stoppedAt = System.nanoTime();
            process.destroy();
            process.waitFor();
            figures.put("secondsToStop", rounded((System.nanoTime() - stoppedAt) / NANOS_PER_SECOND));
        }
        return figures;
    }

    private String address() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group();
            }
        }
        throw new IllegalStateException("the demonstration ended before it printed an address");
    }

    /** Reads the feed as a page does, until a heartbeat says that the newest numbers are of now. */
    private static void awaitLive(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "api/v1/feed"))
                .header("Accept", "text/event-stream")
                .build();
        InputStream body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
        ObjectMapper json = new ObjectMapper();
        double speed = 1;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode data = line.startsWith("data: ") ? json.readTree(line.substring(6)) : json.createObjectNode();
                speed = data.path("speed").asDouble(speed);
                if (data.path("newest").isTextual() && isLive(data, speed)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("the feed ended before its numbers were live");
    }

    private static boolean isLive(JsonNode heartbeat, double speed) {
        Duration age = Duration.between(
                Instant.parse(heartbeat.get("newest").asText()),
                Instant.parse(heartbeat.get("now").asText()));
        return age.toSeconds() <= LIVE_SECONDS * speed;
    }

    private long highWaterMib() throws IOException {
        Matcher highWater =
                HIGH_WATER.matcher(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
        return highWater.find() ? Long.parseLong(highWater.group(1)) / KIB_PER_MIB : 0;
    }

    private double processorSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(time -> rounded(time.toMillis() / 1000.0))
                .orElse(Double.NaN);
    }

    private double seconds() {
        return rounded((System.nanoTime() - startedAt) / NANOS_PER_SECOND);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}

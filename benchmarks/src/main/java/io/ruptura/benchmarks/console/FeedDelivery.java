package io.ruptura.benchmarks.console;

import io.ruptura.archive.store.Store;
import io.ruptura.benchmarks.BenchmarkBroker;
import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.console.ConsoleServer;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * From a record on the topic to an open page, and what a page costs: a service of many scopes at a step of ten seconds, with one page open and then with
 * many at once. Broker, console and pages share this process and its processors.
 */
public final class FeedDelivery {

    private static final long STEP_MILLIS = 10_000;
    private static final long PROBE_MILLIS = 500;
    private static final int WARM_UP_STEPS = 1;
    private static final long MILLION = 1_000_000;

    private final LargeService service;
    private final int steps;

    private FeedDelivery(LargeService service, int steps) {
        this.service = service;
        this.steps = steps;
    }

    /** Arguments: date, pages (200), scopes (500), steps (4). */
    public static void main(String[] args) throws Exception {
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        int scopes = args.length > 2 ? Integer.parseInt(args[2]) : 500;
        int steps = args.length > 3 ? Integer.parseInt(args[3]) : 4;
        try (BenchmarkBroker broker = new BenchmarkBroker();
                KafkaProducer<String, byte[]> producer = broker.producer()) {
            RupturaConfig config = ConfigReader.parse("kafka: {bootstrap-servers: \"" + broker.bootstrapServers()
                    + "\"}\nstore: {kind: none}\nconsole: {port: 0}\n");
            ServiceClock clock = new ServiceClock(System::currentTimeMillis, 1);
            FeedDelivery delivery = new FeedDelivery(new LargeService(config.kafka(), producer, scopes), steps);
            try (Store store = Store.open(config.store());
                    ConsoleServer console = ConsoleServer.start(config, "benchmark", store.history(), clock)) {
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("scopes", scopes);
                figures.put("stepMillis", STEP_MILLIS);
                figures.put("onePage", delivery.measure(console.url(), 1));
                figures.put("manyPages", delivery.measure(console.url(), pages));
                BenchmarkResult.write("feed-delivery", args[0], figures);
            }
        }
    }

    private Map<String, Object> measure(String url, int count) throws Exception {
        long before = usedBytes();
        List<OpenPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(OpenPage.open(url, service.sentAtNanos()));
        }
        for (int step = 0; step < WARM_UP_STEPS; step++) {
            playStep();
        }
        long opened = usedBytes();
        pages.forEach(OpenPage::forget);
        long bytes = pages.stream().mapToLong(OpenPage::bytes).sum();
        long began = System.nanoTime();
        for (int step = 0; step < steps; step++) {
            playStep();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        bytes = pages.stream().mapToLong(OpenPage::bytes).sum() - bytes;
        Map<String, Object> figures = latencies(pages);
        figures.put("pages", count);
        figures.put("kilobytesPerSecondAndPage", Math.round(bytes / seconds / count / 100) / 10.0);
        figures.put("heapMebibytesOfThePages", (opened - before) >> 20);
        for (OpenPage page : pages) {
            page.close();
        }
        return figures;
    }

    /** All windows at once, as an engine publishes a step, and probes until the next. */
    private void playStep() throws InterruptedException {
        long end = System.currentTimeMillis() / STEP_MILLIS * STEP_MILLIS;
        long next = System.currentTimeMillis() + STEP_MILLIS;
        service.step(end);
        while (System.currentTimeMillis() < next) {
            service.probe(System.currentTimeMillis());
            Thread.sleep(PROBE_MILLIS);
        }
    }

    private static Map<String, Object> latencies(List<OpenPage> pages) {
        long[] sorted = pages.stream()
                .flatMap(page -> page.latenciesNanos().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("deliveries", sorted.length);
        figures.put("p50Millis", sorted[sorted.length / 2] / MILLION);
        figures.put("p99Millis", sorted[(int) (sorted.length * 0.99)] / MILLION);
        figures.put("maxMillis", sorted[sorted.length - 1] / MILLION);
        return figures;
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

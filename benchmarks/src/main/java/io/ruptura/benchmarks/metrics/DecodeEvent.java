package io.ruptura.benchmarks.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What decoding one event costs, beside the floor under it: the JSON parser walking over the same bytes and keeping nothing. Run {@code
 * java -cp … org.openjdk.jmh.Main DecodeEvent}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecodeEvent {

    private static final int EVENTS = 1_000;

    /** {@code late-type} is a message whose data comes before its type, which is then read twice. */
    @Param({"opened", "message", "late-type", "garbage"})
    private String kind;

    private final JsonFactory json = new JsonFactory();
    private final EventDecoder decoder = new EventDecoder(262_144);
    private byte[][] events;
    private int next;

    @Setup
    public void makeEvents() {
        events = new byte[EVENTS][];
        for (int i = 0; i < EVENTS; i++) {
            events[i] = event(i).getBytes(StandardCharsets.UTF_8);
        }
    }

    @Benchmark
    public Decoded decode() {
        return decoder.decode(nextEvent(), null, Long.MAX_VALUE);
    }

    @Benchmark
    public int tokensOnly() throws IOException {
        int tokens = 0;
        try (JsonParser parser = json.createParser(nextEvent())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        } catch (JsonParseException garbage) {
            return -tokens;
        }
        return tokens;
    }

    private byte[] nextEvent() {
        next = next + 1 == EVENTS ? 0 : next + 1;
        return events[next];
    }

    private String event(int i) {
        String id = "\"specversion\":\"1.0\",\"id\":\"e-%06d\",\"source\":\"/chatwoot/acme\"".formatted(i);
        String rest = "\"subject\":\"I-%d\",\"time\":\"2026-03-02T12:%02d:%02d.%03dZ\""
                .formatted(i / 5, i / 60 % 60, i % 60, i % 1000);
        String message = "\"type\":\"ruptura.interaction.message\"";
        String data = "\"data\":{\"author\":\"agent\",\"public\":true}";
        return switch (kind) {
            case "message" -> "{%s,%s,%s,%s}".formatted(id, message, rest, data);
            case "late-type" -> "{%s,%s,%s,%s}".formatted(data, id, rest, message);
            case "opened" -> "{%s,\"type\":\"ruptura.interaction.opened\",%s,%s}".formatted(id, rest, opened(i));
            case "garbage" -> "{%s,%s,\"data\":{oops".formatted(id, rest);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String opened(int i) {
        return """
                "data":{"channel":"chat","queue":"billing-%d","topic":"payment-failed","priority":"normal",\
                "customer":{"id":"c-%d","tier":"gold","value":1200.0,"legal":null},"attributes":{"region":"SP"}}""".formatted(i % 12, i);
    }
}

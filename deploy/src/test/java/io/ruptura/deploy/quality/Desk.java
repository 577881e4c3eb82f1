package io.ruptura.deploy.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.deploy.replay.Replay;
import io.ruptura.deploy.replay.ReplayPlan;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.EventWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/** A service desk told minute by minute from nine o'clock UTC on, whose feeds may fail; and what a replay of it says. */
final class Desk {

    static final long NINE = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
    static final long MINUTE = 60_000;
    static final long NEVER = -1;

    private record Arrival(long atMillis, int number, Event event) {}

    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<Long, Long> disturbed = new HashMap<>();
    private boolean isNumbered;
    private long number;
    private int count;

    /** An event at an instant, which arrives at another. */
    void tell(long arrivesAt, EventBuilder event) {
        long arrives = arrivesAt;
        if (isNumbered) {
            event.sequence(++number);
            arrives = disturbed.getOrDefault(number, arrivesAt);
        }
        if (arrives != NEVER) {
            arrivals.add(new Arrival(arrives, count, event.build()));
        }
    }

    /** From now on events carry numbers, which are those of one source. */
    Desk numbered() {
        isNumbered = true;
        return this;
    }

    /** These numbers arrive at another time, or never. */
    Desk disturbed(long from, long to, long arrivesAt) {
        for (long lost = from; lost <= to; lost++) {
            disturbed.put(lost, arrivesAt);
        }
        return this;
    }

    /** What the platform says is open in the queue, every five minutes less five seconds. */
    void counts(String channel, int minutes, LongUnaryOperator openAt) {
        for (int minute = 5; minute < minutes; minute += 5) {
            long time = NINE + minute * MINUTE - 5000;
            tell(
                    time,
                    event(EventType.QUEUE_SNAPSHOT, "/" + channel, time)
                            .channel(channel)
                            .queue("support")
                            .queueSnapshot(openAt.applyAsLong(minute)));
        }
    }

    EventBuilder event(EventType type, String source, long time) {
        return EventBuilder.of(type, source, "e-" + ++count, time);
    }

    /** A contact every other minute that is answered and resolved within the next, and a heartbeat every minute. */
    void channel(String channel, int minutes, LongPredicate isCutAt, long deliveredAt) {
        String source = "/" + channel;
        for (int minute = 0; minute < minutes; minute++) {
            long time = NINE + minute * MINUTE;
            long arrives = isCutAt.test(minute) ? deliveredAt : time;
            tell(arrives, event(EventType.SOURCE_HEARTBEAT, source, time));
            if (minute % 2 == 0) {
                contact(source, channel, arrives, time);
            }
        }
    }

    private void contact(String source, String channel, long arrives, long time) {
        String subject = "I-" + channel + "-" + time;
        Event.Opening opening = new Event.Opening(
                null,
                null,
                Event.Direction.INBOUND,
                new Event.Customer("c-" + subject, null, Double.NaN, null),
                null,
                Map.of());
        tell(
                arrives,
                event(EventType.INTERACTION_OPENED, source, time)
                        .subject(subject)
                        .channel(channel)
                        .queue("support")
                        .opening(opening));
        tell(
                arrives + 20_000,
                event(EventType.INTERACTION_MESSAGE, source, time + 20_000)
                        .subject(subject)
                        .message(Event.Author.AGENT, true));
        tell(
                arrives + 50_000,
                event(EventType.INTERACTION_RESOLVED, source, time + 50_000).subject(subject));
    }

    /** The folder of what a replay says. */
    Path replay(Path folder, int parallelism) throws Exception {
        Path history = folder.resolve("history.jsonl");
        List<String> lines = arrivals.stream()
                .sorted(Comparator.comparingLong(Arrival::atMillis).thenComparingInt(Arrival::number))
                .map(arrival -> new String(EventWriter.toBytes(arrival.event()), UTF_8))
                .toList();
        Files.write(history, lines);
        Path out = folder.resolve("out-" + parallelism);
        long now = NINE + 30L * 24 * 60 * MINUTE;
        new Replay(
                        new ReplayPlan(List.of(history.toString()), out, parallelism, 0, now, false, "test"),
                        ConfigReader.defaults())
                .run();
        return out;
    }

    static List<JsonNode> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            records.add(json.readTree(line));
        }
        return records;
    }
}

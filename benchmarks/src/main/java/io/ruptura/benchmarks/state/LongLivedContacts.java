package io.ruptura.benchmarks.state;

import io.ruptura.jobs.ingest.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * Events by number: first so many contacts are opened, then each gets a message of its customer, then one of an agent. Notes when each
 * tenth begins, and the end.
 */
final class LongLivedContacts extends RichMapFunction<Long, RawRecord> {

    static final int PARTS = 10;

    private static final long START = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final String[] CHANNELS = {"chat", "phone", "email"};
    private static final int QUEUES = 8;
    /** A round of all contacts takes a quarter of an hour of event time. */
    private static final long ROUND_MILLIS = 900_000;

    private static final int ROUNDS = 3;

    private final int contacts;
    private transient LongMinimum[] begins;

    LongLivedContacts(int contacts) {
        this.contacts = contacts;
    }

    static String atNanos(int part) {
        return "part-" + part + "-at";
    }

    @Override
    public void open(OpenContext context) {
        begins = new LongMinimum[PARTS + 1];
        for (int part = 0; part <= PARTS; part++) {
            begins[part] = new LongMinimum();
            getRuntimeContext().addAccumulator(atNanos(part), begins[part]);
        }
    }

    @Override
    public RawRecord map(Long number) {
        long events = (long) ROUNDS * contacts;
        if (number * PARTS % events < PARTS) {
            begins[(int) (number * PARTS / events)].add(System.nanoTime());
        }
        if (number == events - 1) {
            begins[PARTS].add(System.nanoTime());
        }
        long contact = number % contacts;
        long round = number / contacts;
        long time = START + round * ROUND_MILLIS + contact * ROUND_MILLIS / contacts;
        return new RawRecord("benchmark", -1, number, json(number, contact, round, time), null);
    }

    private static byte[] json(long number, long contact, long round, long time) {
        String type = round == 0 ? "opened" : "message";
        String data = round == 0
                ? "\"channel\":\"%s\",\"queue\":\"queue-%d\",\"customer\":{\"id\":\"c-%d\"}"
                        .formatted(CHANNELS[(int) (contact % CHANNELS.length)], contact * 31 % QUEUES, contact)
                : "\"author\":\"" + (round == 1 ? "customer" : "agent") + "\"";
        return ("{\"specversion\":\"1.0\",\"id\":\"e-" + number
                        + "\",\"source\":\"/benchmark/acme\",\"type\":\"ruptura.interaction."
                        + type + "\",\"subject\":\"I-" + contact + "\",\"time\":\"" + Instant.ofEpochMilli(time)
                        + "\",\"data\":{" + data + "}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}

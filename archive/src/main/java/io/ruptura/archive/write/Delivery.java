package io.ruptura.archive.write;

import com.influxdb.exceptions.InfluxException;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.layout.StoredPoint;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings one batch after another into the store, in order. It does not come back before every point is in the store or refused for good. Writing a
 * point twice changes nothing, so what an answer leaves in doubt is written again.
 */
final class Delivery {

    /** InfluxDB 1 says how many it did not take, and has taken the others. */
    private static final Pattern DROPPED = Pattern.compile("dropped=(\\d{1,9})");

    /** Somebody has to change a setting first; once it is changed, writing goes on by itself. */
    private static final long MISCONFIGURED_PAUSE_MILLIS = 60_000;

    private final HistoryConnection connection;
    private final StoreTarget target;
    private final WriterWatch watch;
    private final CountDownLatch closed;

    Delivery(HistoryConnection connection, StoreTarget target, WriterWatch watch, CountDownLatch closed) {
        this.connection = connection;
        this.target = target;
        this.watch = watch;
        this.closed = closed;
    }

    /** @throws InterruptedException when it was told to stop; any part of the batch may have been written */
    void deliver(List<StoredPoint> batch) throws InterruptedException {
        List<String> lines = batch.stream().map(StoredPoint::line).toList();
        Backoff backoff = new Backoff();
        while (true) {
            try {
                target.write(lines);
                watch.written(batch.size(), newestMillis(batch));
                return;
            } catch (InfluxException failure) {
                switch (Answer.of(failure)) {
                    case BUSY -> pause(Reason.of(failure), backoff.after(failure));
                    case MISCONFIGURED -> pause(advice(failure), MISCONFIGURED_PAUSE_MILLIS);
                    case REFUSED, TOO_LARGE -> {
                        divide(batch, failure);
                        return;
                    }
                }
            }
        }
    }

    /** Halves a batch until the points that cannot be taken stand alone. */
    private void divide(List<StoredPoint> batch, InfluxException failure) throws InterruptedException {
        if (batch.size() == 1 || dropped(failure) == batch.size()) {
            batch.forEach(point -> watch.refused(point, Reason.of(failure)));
            return;
        }
        int middle = batch.size() / 2;
        deliver(batch.subList(0, middle));
        deliver(batch.subList(middle, batch.size()));
    }

    private void pause(String reason, long millis) throws InterruptedException {
        watch.waiting(reason, millis);
        if (closed.await(millis, TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the writer was closed");
        }
    }

    private static long newestMillis(List<StoredPoint> batch) {
        return batch.stream().mapToLong(StoredPoint::timeMillis).max().orElse(0);
    }

    private static int dropped(InfluxException failure) {
        Matcher dropped = DROPPED.matcher(Reason.of(failure));
        return dropped.find() ? Integer.parseInt(dropped.group(1)) : 0;
    }

    private String advice(InfluxException failure) {
        String what = failure.status() == 404
                ? "has no bucket \"" + connection.bucket()
                        + "\", or not this way of writing (see store.bucket, store.write-api)"
                : "does not let us in (see store.token-file)";
        return connection.url() + " " + what + ": status " + failure.status() + ", " + Reason.of(failure);
    }
}

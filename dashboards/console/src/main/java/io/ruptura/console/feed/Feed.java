package io.ruptura.console.feed;

import io.ruptura.console.view.LiveView;
import io.ruptura.console.view.Records;
import io.ruptura.console.view.ServiceClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What all open pages are told, and the view it is told from. Deltas are gathered for {@link #FLUSH_MILLIS}, written once and shared by all pages. A page
 * that comes back with the id of the last event it saw gets what it missed, or, when that is gone, the whole picture.
 *
 * <p>Any thread may call it; none is held up by a page.
 */
public final class Feed {

    static final long FLUSH_MILLIS = 250;
    static final long HEARTBEAT_MILLIS = 2_000;

    /** More pages than any service has screens; beyond it something is wrong with who asks. */
    public static final int MOST_PAGES = 2_000;

    private static final long RECENT_BYTES = 4 << 20;

    private final String epoch;
    private final String version;
    private final ServiceClock clock;
    private final LongSupplier elapsedMillis;
    private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();
    private final RecentFrames recent = new RecentFrames(RECENT_BYTES);
    private final Pending pending = new Pending();
    private volatile LiveView view = LiveView.empty();
    private long sequence;
    private long flushedAt;
    private long beatAt;
    private Frame snapshot;

    /**
     * A feed that knows nothing yet.
     *
     * @param epoch tells this feed's ids from those of another start
     * @param elapsedMillis time that passes on the wall, from any beginning
     */
    public Feed(String epoch, String version, ServiceClock clock, LongSupplier elapsedMillis) {
        this.epoch = epoch;
        this.version = version;
        this.clock = clock;
        this.elapsedMillis = elapsedMillis;
        this.flushedAt = elapsedMillis.getAsLong() - FLUSH_MILLIS;
        this.beatAt = elapsedMillis.getAsLong();
    }

    public LiveView view() {
        return view;
    }

    public int pages() {
        return clients.size();
    }

    /** Takes in what the topics brought and tells it: at once after a quiet moment, else with what else comes within {@link #FLUSH_MILLIS}. */
    public synchronized void accept(Records records) {
        LiveView.Step step = view.with(records, clock.now());
        view = step.view();
        snapshot = null;
        pending.add(step.news());
        flushWhenDue();
    }

    /** To be called about every {@link #FLUSH_MILLIS}: tells what is due. */
    public synchronized void tick() {
        flushWhenDue();
        long elapsed = elapsedMillis.getAsLong();
        if (elapsed - beatAt >= HEARTBEAT_MILLIS) {
            beatAt = elapsed;
            tell(List.of(frame("heartbeat", FeedJson.heartbeat(clock.now(), view.newestMillis()))));
        }
    }

    /** Lets a page in; {@code lastEventId} is that of the last event it saw, or null. */
    synchronized void join(FeedClient client, String lastEventId) {
        List<Frame> missed = missedSince(lastEventId);
        List<Frame> first = new ArrayList<>();
        byte[] hello = FeedJson.hello(version, clock.now(), clock.speed(), HEARTBEAT_MILLIS / 1000, missed != null);
        first.add(frame("hello", hello));
        first.addAll(missed == null ? List.of(snapshot()) : missed);
        clients.add(client);
        client.offer(first);
    }

    void leave(FeedClient client) {
        clients.remove(client);
    }

    /** Lets every page go. */
    public void close() {
        List.copyOf(clients).forEach(FeedClient::letGo);
    }

    private void flushWhenDue() {
        long elapsed = elapsedMillis.getAsLong();
        if (elapsed - flushedAt < FLUSH_MILLIS) {
            return;
        }
        List<Frame> frames = new ArrayList<>();
        long now = clock.now();
        delta(frames, "ruptures", pending.takeRuptures(), FeedJson::ruptures);
        delta(frames, "metrics", pending.takeMetrics(elapsed), records -> FeedJson.metrics(records, now));
        delta(frames, "bands", pending.takeBands(), FeedJson::bands);
        delta(frames, "health", pending.takeHealth(), FeedJson::health);
        if (!frames.isEmpty()) {
            flushedAt = elapsed;
            frames.forEach(recent::add);
            tell(frames);
        }
    }

    private <T> void delta(List<Frame> frames, String event, List<T> records, Function<List<T>, byte[]> json) {
        if (!records.isEmpty()) {
            sequence++;
            frames.add(frame(event, json.apply(records)));
        }
    }

    private void tell(List<Frame> frames) {
        clients.forEach(client -> client.offer(frames));
    }

    private Frame frame(String event, byte[] data) {
        return Frame.of(epoch, sequence, event, data);
    }

    /** Written once for all pages that come before anything changes. */
    synchronized Frame snapshot() {
        if (snapshot == null || snapshot.sequence() != sequence) {
            snapshot = frame("snapshot", FeedJson.snapshot(view, clock.now()));
        }
        return snapshot;
    }

    private List<Frame> missedSince(String lastEventId) {
        if (lastEventId == null || !lastEventId.matches(epoch + "-\\d{1,18}")) {
            return null;
        }
        return recent.after(Long.parseLong(lastEventId.substring(epoch.length() + 1)))
                .orElse(null);
    }
}

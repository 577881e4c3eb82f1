package io.ruptura.simulator.feed;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.simulator.Chance;
import io.ruptura.simulator.Randomness;
import io.ruptura.simulator.scenario.Episode;
import io.ruptura.simulator.scenario.FeedConfig;
import io.ruptura.simulator.scenario.PlantedRupture;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.service.Events;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Carries events from where they happen to who listens, as lines in the order of their arrival. A cut feed holds everything and delivers it when it is
 * back. Holds only what is under way.
 */
public final class Feed {

    private record Parcel(long arrivalMillis, long number, byte[] line) {}

    private final FeedConfig config;
    private final List<Episode> cuts;
    private final Consumer<byte[]> listener;
    private final UniformRandomProvider rng;
    private final PriorityQueue<Parcel> underWay =
            new PriorityQueue<>(Comparator.comparingLong(Parcel::arrivalMillis).thenComparingLong(Parcel::number));
    private long parcels;

    /** @param listener takes each line, without its end */
    public Feed(Scenario scenario, Consumer<byte[]> listener) {
        this.config = scenario.feed();
        this.cuts = scenario.episodes().stream()
                .filter(episode -> episode.rupture().kind() == PlantedRupture.Kind.FEED_LOSS)
                .toList();
        this.listener = listener;
        this.rng = new Randomness(scenario.seed()).stream("feed");
    }

    /** Takes an event that happens now and delivers what has arrived by now. */
    public void accept(Event event) {
        long now = event.timeMillis();
        deliver(now);
        byte[] line = EventWriter.toBytes(event);
        long leaves = endOfCut(event.source(), now);
        send(leaves + delay(), line);
        if (Chance.happens(rng, config.duplicateShare())) {
            send(
                    leaves
                            + delay()
                            + Chance.exponentialMillis(rng, config.lateDelay().toMillis()),
                    line);
        }
        if (Chance.happens(rng, config.garbageShare())) {
            send(leaves, Arrays.copyOf(line, rng.nextInt(line.length)));
        }
    }

    /** Delivers everything that is still under way. */
    public void finish() {
        deliver(Long.MAX_VALUE);
    }

    private void send(long arrivalMillis, byte[] line) {
        underWay.add(new Parcel(arrivalMillis, parcels++, line));
    }

    private void deliver(long nowMillis) {
        while (!underWay.isEmpty() && underWay.peek().arrivalMillis() <= nowMillis) {
            listener.accept(underWay.poll().line());
        }
    }

    private long delay() {
        boolean late = Chance.happens(rng, config.lateShare());
        return Chance.exponentialMillis(rng, (late ? config.lateDelay() : config.delay()).toMillis());
    }

    /** When an event of this source can leave: now, or when the feed is back. */
    private long endOfCut(String source, long nowMillis) {
        long leaves = nowMillis;
        for (Episode cut : cuts) {
            String channel = cut.rupture().scope().get("channel");
            boolean concerned = channel == null || source.equals(Events.source(channel));
            if (concerned && cut.isOn(leaves)) {
                leaves = cut.toMillis();
            }
        }
        return leaves;
    }
}

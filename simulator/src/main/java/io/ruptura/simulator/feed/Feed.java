package io.ruptura.simulator.feed;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.simulator.chance.Chance;
import io.ruptura.simulator.chance.Randomness;
import io.ruptura.simulator.plan.Circumstances;
import io.ruptura.simulator.scenario.FeedConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Conditions;
import io.ruptura.simulator.trouble.Effect;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Carries events from where they happen to who listens, as records in the order of their arrival. A cut feed holds everything and delivers it when it is
 * back. Holds only what is under way.
 */
public final class Feed {

    private record Parcel(FeedRecord content, long number) {}

    private final FeedConfig config;
    private final Circumstances circumstances;
    private final Consumer<FeedRecord> listener;
    private final UniformRandomProvider rng;
    private final UniformRandomProvider faults;
    private final UniformRandomProvider losses;
    private final PriorityQueue<Parcel> underWay = new PriorityQueue<>(
            Comparator.<Parcel>comparingLong(parcel -> parcel.content().arrivalMillis())
                    .thenComparingLong(Parcel::number));
    private long parcels;

    /** @param listener takes each record as it arrives */
    public Feed(Scenario scenario, Circumstances circumstances, Consumer<FeedRecord> listener) {
        Randomness randomness = new Randomness(scenario.seed());
        this.config = scenario.feed();
        this.circumstances = circumstances;
        this.listener = listener;
        this.rng = randomness.stream("feed");
        this.faults = randomness.stream("faults");
        this.losses = randomness.stream("losses");
    }

    /** Takes an event that happens now and delivers what has arrived by now. */
    public void accept(Event event) {
        long now = event.timeMillis();
        deliver(now);
        Conditions conditions = circumstances.of(event.source());
        if (isLost(conditions, now)) {
            return;
        }
        byte[] value = EventWriter.toBytes(skewed(event, conditions));
        long leaves = conditions.endMillis(Effect.CUT, now);
        conditions.touch(now, Effect.CUT);
        send(leaves + delay() + lateness(conditions, now), event.source(), value);
        if (Chance.happens(rng, config.duplicateShare())) {
            sendAgain(leaves, event.source(), value);
        }
        if (Chance.happens(rng, config.garbageShare())) {
            send(leaves, event.source(), Arrays.copyOf(value, rng.nextInt(value.length)));
        }
        disturb(conditions, leaves, event.source(), value);
    }

    private boolean isLost(Conditions conditions, long now) {
        boolean isLost = conditions.has(Effect.LOST) && Chance.happens(losses, conditions.share(Effect.LOST, now));
        if (isLost) {
            conditions.touch(now, Effect.LOST);
        }
        return isLost;
    }

    /** Delivers everything that is still under way. */
    public void finish() {
        deliver(Long.MAX_VALUE);
    }

    private void send(long arrivalMillis, String source, byte[] value) {
        underWay.add(new Parcel(new FeedRecord(arrivalMillis, source, value), parcels++));
    }

    private void sendAgain(long leaves, String source, byte[] value) {
        long later = delay() + Chance.exponentialMillis(rng, config.lateDelay().toMillis());
        send(leaves + later, source, value);
    }

    private void deliver(long nowMillis) {
        while (!underWay.isEmpty() && underWay.peek().content().arrivalMillis() <= nowMillis) {
            listener.accept(underWay.poll().content());
        }
    }

    private long delay() {
        boolean late = Chance.happens(rng, config.lateShare());
        return Chance.exponentialMillis(rng, (late ? config.lateDelay() : config.delay()).toMillis());
    }

    private long lateness(Conditions conditions, long now) {
        if (!Chance.happens(faults, conditions.share(Effect.LATE, now))) {
            return 0;
        }
        conditions.touch(now, Effect.LATE);
        return Chance.exponentialMillis(faults, conditions.delayMillis(Effect.LATE, now));
    }

    /** What a feed does when it is out of order: says things twice, says nonsense. */
    private void disturb(Conditions conditions, long leaves, String source, byte[] value) {
        if (Chance.happens(faults, conditions.share(Effect.DOUBLED, leaves))) {
            conditions.touch(leaves, Effect.DOUBLED);
            send(leaves + Chance.exponentialMillis(faults, config.delay().toMillis()), source, value);
        }
        if (Chance.happens(faults, conditions.share(Effect.GARBAGE, leaves))) {
            conditions.touch(leaves, Effect.GARBAGE);
            send(leaves, source, Arrays.copyOf(value, faults.nextInt(value.length)));
        }
    }

    private static Event skewed(Event event, Conditions conditions) {
        long now = event.timeMillis();
        if (!conditions.has(Effect.SKEW)) {
            return event;
        }
        conditions.touch(now, Effect.SKEW);
        return event.at(now + conditions.delayMillis(Effect.SKEW, now));
    }
}

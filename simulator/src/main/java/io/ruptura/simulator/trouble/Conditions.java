package io.ruptura.simulator.trouble;

import java.util.ArrayList;
import java.util.List;

/** What is on at the moment for one line or one feed. Effects of several episodes at once add up: factors multiply, shares are of one or the other. */
public final class Conditions {

    private final List<Running> running = new ArrayList<>();

    public void begin(Running begun) {
        running.add(begun);
    }

    public void end(Running over) {
        running.remove(over);
    }

    public boolean has(Effect effect) {
        return first(effect) != null;
    }

    /** What multiplies now; 1 when nothing does. */
    public double factor(Effect effect, long nowMillis) {
        double product = 1;
        for (Running one : running) {
            Episode episode = one.episode();
            if (episode.has(effect)) {
                product *= 1 + (episode.size().factor() - 1) * episode.strength(nowMillis);
            }
        }
        return product;
    }

    /** The share concerned now; 0 when none is. */
    public double share(Effect effect, long nowMillis) {
        double spared = 1;
        for (Running one : running) {
            Episode episode = one.episode();
            if (episode.has(effect)) {
                spared *= 1 - episode.size().share() * episode.strength(nowMillis);
            }
        }
        return 1 - spared;
    }

    /** The topic that is on, or null. */
    public String topic() {
        Running topical = first(Effect.TOPIC);
        return topical == null || topical.episode().size().topic().isEmpty()
                ? null
                : topical.episode().size().topic();
    }

    /** The share of contacts that has the {@link #topic()} now; 0 when there is none. */
    public double topicShare(long nowMillis) {
        return topic() == null
                ? 0
                : first(Effect.TOPIC).episode().size().topicShare()
                        * first(Effect.TOPIC).episode().strength(nowMillis);
    }

    /** Mean time by which something comes later now; 0 when nothing does. */
    public long delayMillis(Effect effect, long nowMillis) {
        Running one = first(effect);
        return one == null
                ? 0
                : Math.round(one.episode().size().delayMillis() * one.episode().strength(nowMillis));
    }

    /** When the last of these is over, or {@code nowMillis} when none is on. */
    public long endMillis(Effect effect, long nowMillis) {
        long end = nowMillis;
        for (Running one : running) {
            end = one.episode().has(effect) ? Math.max(end, one.episode().toMillis()) : end;
        }
        return end;
    }

    /** Notes that something was concerned just now by whatever has one of these effects. */
    public void touch(long nowMillis, Effect... effects) {
        touchUntil(nowMillis, nowMillis, effects);
    }

    /** The same of something that it concerns until then, perhaps for longer than it is on itself. */
    public void touchUntil(long nowMillis, long untilMillis, Effect... effects) {
        for (Running one : running) {
            for (Effect effect : effects) {
                if (one.episode().has(effect)) {
                    one.touch(nowMillis, untilMillis);
                    break;
                }
            }
        }
    }

    private Running first(Effect effect) {
        for (Running one : running) {
            if (one.episode().has(effect)) {
                return one;
            }
        }
        return null;
    }
}

package io.ruptura.domain.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which sources are lost, and what that takes from a scope. A scope is concerned by the sources that open contacts in it, each with its share of them; dimensions
 * other than channel and queue are not told apart. Sources that never send heartbeats are taken to be complete. Where nobody opened anything all sources of
 * which heartbeats are expected count alike.
 *
 * <p>Worked example: of 100 contacts a scope had, 40 came from a source lost since 12:03; its window from 12:00 to 12:05 is complete to 1 − 0.4 · 2/5 = 0.84.
 */
public final class Coverage {

    private Coverage() {}

    /** The sources of which heartbeats are missing at an instant, by name. */
    public static List<LostSource> lost(SortedMap<String, KnownSource> sources, long nowMillis) {
        List<LostSource> lost = new ArrayList<>();
        sources.forEach((name, source) -> {
            if (source.isLost(nowMillis)) {
                lost.add(new LostSource(name, source.heartbeatMillis()));
            }
        });
        return lost;
    }

    /** The sources whose events come late, and that are not lost, by name. */
    public static List<LateSource> late(SortedMap<String, KnownSource> sources, long nowMillis) {
        List<LateSource> late = new ArrayList<>();
        sources.forEach((name, source) -> {
            Delay delay = source.isLost(nowMillis) ? null : source.punctuality().delay();
            if (delay != null) {
                late.add(new LateSource(name, delay));
            }
        });
        return late;
    }

    /** How late a scope that fixes these dimensions learns what happens in it: each source counts with its share of the contacts. */
    public static List<Delay> delays(
            List<LateSource> late, SortedMap<String, KnownSource> sources, Map<String, String> dimensions) {
        double whole = 0;
        for (KnownSource source : sources.values()) {
            whole += source.contactsIn(dimensions);
        }
        List<Delay> delays = new ArrayList<>();
        for (LateSource source : late) {
            double part = sources.get(source.source()).contactsIn(dimensions);
            if (part > 0) {
                Delay delay = source.delay();
                delays.add(new Delay(delay.share() * part / whole, delay.meanMillis()));
            }
        }
        return delays;
    }

    /** What a scope that fixes these dimensions does not see while these sources are lost. */
    public static List<Loss> losses(
            List<LostSource> lost, SortedMap<String, KnownSource> sources, Map<String, String> dimensions) {
        long whole = 0;
        for (KnownSource source : sources.values()) {
            whole += source.contactsIn(dimensions);
        }
        long expected = sources.values().stream()
                .filter(source -> source.heartbeatMillis() > 0)
                .count();
        List<Loss> losses = new ArrayList<>();
        for (LostSource source : lost) {
            long part = whole == 0 ? 1 : sources.get(source.source()).contactsIn(dimensions);
            if (part > 0) {
                losses.add(new Loss(source.sinceMillis(), (double) part / (double) (whole == 0 ? expected : whole)));
            }
        }
        return losses;
    }
}

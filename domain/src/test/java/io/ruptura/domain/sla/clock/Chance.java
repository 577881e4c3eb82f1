package io.ruptura.domain.sla.clock;

import io.ruptura.domain.event.Priority;
import io.ruptura.domain.sla.SlaMemory;
import io.ruptura.domain.sla.SlaMoment;
import io.ruptura.domain.sla.SlaMoment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A history drawn by chance, to the minute: anything may happen after the opening, in any order, over some days around a change of the clocks. */
final class Chance {

    private static final long MINUTE = 60_000;
    private static final long START = Story.millis("2026-03-06T12:00:00Z");
    private static final String[] CHANNELS = {"chat", "email"};

    private final List<SlaMoment> moments = new ArrayList<>();
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
        long time = START + random.nextInt(600) * MINUTE;
        add(time, random.nextInt(8) == 0 ? Kind.OPENED_BY_SERVICE : Kind.OPENED);
        int length = 1 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            time += (random.nextInt(4) == 0 ? random.nextInt(1500) : random.nextInt(40)) * MINUTE;
            Kind[] kinds = Kind.values();
            add(time, kinds[1 + random.nextInt(kinds.length - 1 - random.nextInt(2))]);
        }
    }

    List<SlaMoment> moments() {
        return moments;
    }

    SlaMemory memory() {
        SlaMemory memory = SlaMemory.EMPTY;
        for (SlaMoment moment : moments) {
            memory = memory.with(moment, 2000);
        }
        return memory;
    }

    /** Some days after the last moment. */
    long end() {
        return memory().lastMillis() + 2 * 1440 * MINUTE;
    }

    private void add(long time, Kind kind) {
        boolean placed = kind == Kind.OPENED || kind == Kind.OPENED_BY_SERVICE || kind == Kind.TRANSFERRED;
        boolean prioritized = kind == Kind.PRIORITY_CHANGED;
        String reason = random.nextBoolean() ? "third-party" : "waiting-on-customer";
        moments.add(new SlaMoment(
                time,
                0,
                moments.size(),
                time,
                kind,
                placed ? CHANNELS[random.nextInt(2)] : null,
                placed ? "support" : null,
                prioritized ? Priority.values()[random.nextInt(4)] : null,
                kind == Kind.PAUSED ? reason : null));
    }
}

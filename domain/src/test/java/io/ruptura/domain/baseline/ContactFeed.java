package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.ScopeObserver.Observed;
import io.ruptura.domain.baseline.attendance.Attendance;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A scope's contacts, played to an observer step by step: each is answered some seconds after it came, or never. */
public final class ContactFeed {

    public static final long MINUTE = 60_000;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;
    /** A Monday. */
    public static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

    private static final String SCOPE = "channel=chat";

    private final TreeSet<Long> offered = new TreeSet<>();
    private final TreeSet<Long> answered = new TreeSet<>();
    private final TreeSet<Long> abandoned = new TreeSet<>();
    private final Random random;
    private long inHandMillis;

    public ContactFeed(long seed) {
        random = new Random(seed);
    }

    /** Each is open for so long after its answer. */
    public ContactFeed inHandFor(long millis) {
        inHandMillis = millis;
        return this;
    }

    /** Contacts at random, so many an hour on average, each answered within half a minute. */
    public ContactFeed served(long from, long to, double perHour) {
        return contacts(from, to, perHour, true);
    }

    public ContactFeed unserved(long from, long to, double perHour) {
        return contacts(from, to, perHour, false);
    }

    /** An answer at this time, whoever it was for. */
    public ContactFeed answeredAt(long time) {
        answered.add(time);
        return this;
    }

    /** Contacts who leave again within some seconds. */
    public ContactFeed leavingAtOnce(long from, long to, double perHour) {
        double time = from;
        while ((time += -Math.log(1 - random.nextDouble()) / perHour * HOUR) < to) {
            offered.add((long) time);
            abandoned.add((long) time + 5_000);
        }
        return this;
    }

    private ContactFeed contacts(long from, long to, double perHour, boolean isServed) {
        double time = from;
        while (true) {
            time += -Math.log(1 - random.nextDouble()) / perHour * HOUR;
            if (time >= to) {
                return this;
            }
            offered.add((long) time);
            if (isServed) {
                answered.add((long) time + 5_000 + random.nextInt(25_000));
            }
        }
    }

    /** What its windows tell of when contacts are attended to. */
    public Attendance attendance(long from, long to, ZoneId zone) {
        Attendance attendance = Attendance.startingAt(from);
        for (long end = from + 5 * MINUTE; end <= to; end += 5 * MINUTE) {
            attendance = attendance.after(window(Window.PT5M, end), zone);
        }
        return attendance;
    }

    /** Everything the observer says from the first to the last step, and what it remembers at the end. */
    public Observed play(ScopeObserver observer, BusinessCalendar calendar, long from, long to, long step) {
        ScopeMemory memory = null;
        List<Observation> observations = new ArrayList<>();
        for (long end = from + step; end <= to; end += step) {
            for (Window window : List.of(Window.PT1M, Window.PT5M)) {
                Observed observed = observer.observe(memory, window(window, end), calendar);
                memory = observed.memory();
                observations.addAll(observed.observations());
            }
        }
        return new Observed(memory, observations);
    }

    /** The numbers of one window; who was not answered is waiting. */
    public WindowMetrics window(Window window, long end) {
        long start = end - window.millis();
        double[] values = new double[Metric.values().length];
        values[Metric.OFFERED.ordinal()] = offered.subSet(start, end).size();
        values[Metric.ANSWERED.ordinal()] = answered.subSet(start, end).size();
        values[Metric.ABANDONED.ordinal()] = abandoned.subSet(start, end).size();
        double gone = answered.headSet(end).size() + abandoned.headSet(end).size();
        double waiting = offered.headSet(end).size() - gone;
        values[Metric.WAITING.ordinal()] = waiting;
        values[Metric.BACKLOG.ordinal()] =
                waiting + answered.subSet(end - inHandMillis, end).size();
        return new WindowMetrics(SCOPE, window, start, end, 0, end, 1, null, true, values);
    }
}

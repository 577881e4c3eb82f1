package io.ruptura.domain.metric.fact;

import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.tally.Tally;
import java.util.Arrays;

/**
 * Resolutions of one contact whose time for a repeat still runs, oldest first. Each is judged by what happens in that time and booked at the first full hour
 * after it, so that what lies ahead is few panes.
 */
final class FirstContacts {

    private static final long HOUR = 3_600_000;
    private static final long NEVER_REPEATED = -1;

    private final long repeatMillis;
    private int head;
    private int marked;
    private int size;
    private long[] deadlines = new long[2];
    private long[] resolvedHours = new long[2];
    /** Hours from resolution to the first repeat; {@link #NEVER_REPEATED} for none. */
    private long[] repeatedAfter = new long[2];

    private boolean[] reopened = new boolean[2];
    private String[] channels = new String[2];
    private String[] queues = new String[2];
    private String[] traits = new String[2];

    FirstContacts(MetricRules rules) {
        this.repeatMillis = rules.repeatMillis();
    }

    void reset() {
        head = 0;
        size = 0;
    }

    /** Remembers how far time has passed, for {@link #back}. */
    void mark() {
        marked = head;
    }

    void back() {
        head = marked;
    }

    void resolved(Facts facts) {
        if (size == deadlines.length) {
            deadlines = Arrays.copyOf(deadlines, 2 * size);
            resolvedHours = Arrays.copyOf(resolvedHours, 2 * size);
            repeatedAfter = Arrays.copyOf(repeatedAfter, 2 * size);
            reopened = Arrays.copyOf(reopened, 2 * size);
            channels = Arrays.copyOf(channels, 2 * size);
            queues = Arrays.copyOf(queues, 2 * size);
            traits = Arrays.copyOf(traits, 2 * size);
        }
        deadlines[size] = facts.time() + repeatMillis;
        resolvedHours[size] = Math.floorDiv(facts.time(), HOUR);
        repeatedAfter[size] = NEVER_REPEATED;
        reopened[size] = false;
        facts.add(Tally.UNREPEATED, 1, resolvedHours[size], Fact.NO_VALUE);
        channels[size] = facts.channel();
        queues[size] = facts.queue();
        traits[size++] = facts.traits();
    }

    /** What was resolved is open again, which is a repeat too. */
    void reopened(Facts facts) {
        for (int i = head; i < size; i++) {
            reopened[i] |= facts.time() < deadlines[i];
        }
        repeated(facts);
    }

    /** The customer came back: told where it was resolved. */
    void repeated(Facts facts) {
        for (int i = head; i < size; i++) {
            if (repeatedAfter[i] == NEVER_REPEATED && facts.time() < deadlines[i]) {
                repeatedAfter[i] = Math.floorDiv(facts.time(), HOUR) - resolvedHours[i];
                int repeat = i;
                tell(facts, i, () -> {
                    facts.add(Tally.UNREPEATED, -1, resolvedHours[repeat], Fact.NO_VALUE);
                    facts.add(Tally.REPEATED, 1, repeatedAfter[repeat], Fact.NO_VALUE);
                });
            }
        }
    }

    long nextAt() {
        return head == size ? ServiceLevelClock.NEVER : -Math.floorDiv(-deadlines[head], HOUR) * HOUR;
    }

    /** Passes {@link #nextAt}: books the oldest where it was resolved. */
    void pass(Facts facts) {
        tell(facts, head, () -> {
            facts.add(Tally.FIRST_CONTACT_DUE, 1);
            if (reopened[head]) {
                facts.add(Tally.FIRST_CONTACT_REOPENED, 1);
            }
            if (repeatedAfter[head] == NEVER_REPEATED) {
                facts.add(Tally.FIRST_CONTACT_MET, 1);
                facts.add(Tally.UNREPEATED, -1, resolvedHours[head], Fact.NO_VALUE);
            } else {
                facts.add(Tally.REPEATED, -1, repeatedAfter[head], Fact.NO_VALUE);
            }
        });
        head++;
    }

    private void tell(Facts facts, int i, Runnable adding) {
        String channel = facts.channel();
        String queue = facts.queue();
        String profile = facts.traits();
        facts.in(channels[i], queues[i]);
        facts.of(traits[i]);
        adding.run();
        facts.in(channel, queue);
        facts.of(profile);
    }
}

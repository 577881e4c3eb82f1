package io.ruptura.domain.metric;

import java.util.Arrays;

/**
 * Resolutions of one contact whose time for a repeat still runs, oldest first. Each is judged by what happens in that time and booked at the first full hour
 * after it, so that what lies ahead is few panes.
 */
final class FirstContacts {

    private static final long HOUR = 3_600_000;

    private final long repeatMillis;
    private int head;
    private int size;
    private long[] deadlines = new long[2];
    private boolean[] repeated = new boolean[2];
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

    void resolved(Facts facts) {
        if (size == deadlines.length) {
            deadlines = Arrays.copyOf(deadlines, 2 * size);
            repeated = Arrays.copyOf(repeated, 2 * size);
            channels = Arrays.copyOf(channels, 2 * size);
            queues = Arrays.copyOf(queues, 2 * size);
            traits = Arrays.copyOf(traits, 2 * size);
        }
        deadlines[size] = facts.time() + repeatMillis;
        repeated[size] = false;
        channels[size] = facts.channel();
        queues[size] = facts.queue();
        traits[size++] = facts.traits();
    }

    /** The customer came back. */
    void repeated(long time) {
        for (int i = head; i < size; i++) {
            repeated[i] |= time < deadlines[i];
        }
    }

    long nextAt() {
        return head == size ? ServiceLevelClock.NEVER : -Math.floorDiv(-deadlines[head], HOUR) * HOUR;
    }

    /** Passes {@link #nextAt}: books the oldest where it was resolved. */
    void pass(Facts facts) {
        String channel = facts.channel();
        String queue = facts.queue();
        String profile = facts.traits();
        facts.in(channels[head], queues[head]);
        facts.of(traits[head]);
        facts.add(Tally.FIRST_CONTACT_DUE, 1);
        if (!repeated[head]) {
            facts.add(Tally.FIRST_CONTACT_MET, 1);
        }
        facts.in(channel, queue);
        facts.of(profile);
        head++;
    }
}

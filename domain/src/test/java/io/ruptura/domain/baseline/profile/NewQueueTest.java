package io.ruptura.domain.baseline.profile;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ContactFeed;
import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A queue that opens in the third week of a channel, with and without what the channel knows. */
class NewQueueTest {

    private static final ObserverSettings SETTINGS = new ObserverSettings("UTC", 3, 15 * MINUTE, 0.3, 21 * DAY, DAY);
    private static final ScopeObserver OBSERVER = new ScopeObserver(SETTINGS);
    private static final BusinessCalendar ALWAYS = WeeklyCalendar.anyOf(List.of());
    private static final long OPENED = START + 14 * DAY;
    private static final int SEEDS = 6;
    /** At which patterns raise, or nearly. */
    private static final double RAISES = 4.4;

    @Test
    void theFirstMorningIsNoSurpriseAndTheFirstOutageIs() {
        Profile profile = profileOf(busy(new ContactFeed(7), START, OPENED, 240));
        Tally alone = new Tally();
        Tally pooled = new Tally();
        for (int seed = 1; seed <= SEEDS; seed++) {
            // Silent from noon to one on its second and third day; ordinary in between.
            ContactFeed queue = new ContactFeed(seed);
            busy(queue, OPENED, OPENED + DAY + 12 * HOUR, 40);
            busy(queue, OPENED + DAY + 13 * HOUR, OPENED + 2 * DAY + 12 * HOUR, 40);
            busy(queue, OPENED + 2 * DAY + 13 * HOUR, OPENED + 3 * DAY, 40);
            alone.add(play(queue, Profile.NONE));
            pooled.add(play(queue, profile));
        }

        assertThat(pooled.found).as("found with %s, alone %s", pooled, alone).isGreaterThanOrEqualTo(2 * SEEDS - 1);
        assertThat(pooled.delayMinutes()).isLessThan(alone.delayMinutes() - 2);
        assertThat(pooled.wrong).as("wrong with %s, alone %s", pooled, alone).isLessThanOrEqualTo(alone.wrong);
    }

    /** Nobody at night, a quarter at the edges of the day, twice as many at eleven and three. */
    private static ContactFeed busy(ContactFeed feed, long from, long to, double perHour) {
        for (long hour = from; hour < to; hour += HOUR) {
            int ofDay = (int) (Math.floorMod(hour - START, DAY) / HOUR);
            double factor = ofDay < 7 || ofDay >= 21
                    ? 0.05
                    : ofDay < 9 || ofDay >= 18 ? 0.4 : ofDay == 11 || ofDay == 15 ? 2 : 1.2;
            feed.served(hour, hour + HOUR, perHour * factor);
        }
        return feed;
    }

    private static Profile profileOf(ContactFeed channel) {
        ProfileObserver observer = new ProfileObserver(SETTINGS);
        ProfileMemory memory = null;
        Profile newest = Profile.NONE;
        for (long end = START + 5 * MINUTE; end <= OPENED + 5 * MINUTE; end += 5 * MINUTE) {
            ProfileObserver.Observed observed = observer.observe(memory, channel.window(Window.PT5M, end), ALWAYS);
            memory = observed.memory();
            newest = observed.told() == null ? newest : observed.told();
        }
        assertThat(newest.timeMillis()).isEqualTo(OPENED + 5 * MINUTE);
        return newest;
    }

    private static List<Observation> play(ContactFeed queue, Profile profile) {
        ScopeMemory memory = null;
        List<Observation> told = new ArrayList<>();
        for (long end = OPENED + MINUTE; end <= OPENED + 3 * DAY; end += MINUTE) {
            for (Window length : List.of(Window.PT1M, Window.PT5M)) {
                WindowMetrics window = queue.window(length, end);
                ScopeMemory known = memory == null ? ScopeObserver.before(window, profile) : memory;
                ScopeObserver.Observed observed = OBSERVER.observe(known, window, ALWAYS);
                memory = observed.memory();
                told.addAll(observed.observations());
            }
        }
        return told;
    }

    /** What was told of the outages, and of ordinary time: surprises at which people would be called, an hour apart. */
    private static final class Tally {

        private int found;
        private int wrong;
        private double delay;

        void add(List<Observation> told) {
            long quietUntil = Long.MIN_VALUE;
            boolean[] isFound = new boolean[4];
            for (Observation one : told) {
                if (one.surprise() < RAISES || one.signal().startsWith("answered")) {
                    continue;
                }
                long since = Math.floorMod(one.timeMillis() - OPENED, DAY) - 12 * HOUR;
                int day = (int) ((one.timeMillis() - OPENED) / DAY);
                boolean isOutage = day > 0 && since > 0 && since <= HOUR + 30 * MINUTE;
                if (isOutage && !isFound[day] && one.direction() < 0) {
                    isFound[day] = true;
                    found++;
                    delay += since / (double) MINUTE;
                } else if (!isOutage && one.timeMillis() > quietUntil) {
                    wrong++;
                }
                quietUntil = isOutage ? quietUntil : one.timeMillis() + HOUR;
            }
        }

        double delayMinutes() {
            return found == 0 ? Double.POSITIVE_INFINITY : delay / found;
        }

        @Override
        public String toString() {
            return found + " found after " + delayMinutes() + " min, " + wrong + " wrong";
        }
    }
}

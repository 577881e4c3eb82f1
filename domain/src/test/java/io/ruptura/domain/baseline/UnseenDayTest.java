package io.ruptura.domain.baseline;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.season.BaselineTuning;
import io.ruptura.domain.baseline.season.CountHistory;
import io.ruptura.domain.baseline.season.SeasonalCountBaseline;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.WeeklyCalendar;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A day of the week that was never seen may be of another kind than those that were. */
class UnseenDayTest {

    private static final long SATURDAY = START + 5 * DAY;
    private static final double RAISED = 4.4;
    private static final ScopeObserver OBSERVER =
            new ScopeObserver(new ObserverSettings("UTC", 2.5, 30 * MINUTE, 0.3, 21 * DAY, DAY));
    private static final BusinessCalendar ALWAYS = WeeklyCalendar.anyOf(List.of());
    private static final SeasonalCountBaseline BASELINE =
            new SeasonalCountBaseline(ZoneOffset.UTC, BaselineTuning.COUNTS);

    @Test
    void thatNobodyComesOnAFirstSaturdayIsLittleSurprise() {
        ContactFeed feed = workingDays(1);
        assertThat(silences(feed, SATURDAY, SATURDAY + 2 * DAY)).noneMatch(o -> o.surprise() >= RAISED);
    }

    @Test
    void thatNobodyComesAnyMoreOnAFirstSaturdayIsAsSurprisingAsEver() {
        ContactFeed feed = workingDays(1).served(SATURDAY + 8 * HOUR, SATURDAY + 12 * HOUR, 30);
        assertThat(silences(feed, SATURDAY + 12 * HOUR, SATURDAY + 13 * HOUR)).anyMatch(o -> o.surprise() >= RAISED);
    }

    @Test
    void thatNobodyComesOnADayThatIsKnownIsAsSurprisingAsEver() {
        ContactFeed feed = workingDays(2);
        long from = START + 14 * DAY;
        assertThat(silences(feed, from + 8 * HOUR, from + 10 * HOUR)).anyMatch(o -> o.surprise() >= RAISED);
    }

    @Test
    void ofTheOnlyDayThatIsKnownNothingIsDoubted() {
        ContactFeed feed = new ContactFeed(5).served(START, START + 10 * HOUR, 120);
        assertThat(silences(feed, START + 10 * HOUR, START + 12 * HOUR)).anyMatch(o -> o.surprise() >= RAISED);
    }

    @Property(tries = 30, seed = "11")
    void theMoreOfADayIsSeenTheLessItIsDoubted(
            @ForAll @IntRange(min = 1, max = 6) int days, @ForAll @IntRange(min = 1, max = 40) int perWindow) {
        CountHistory history = CountHistory.startingAt(START, BaselineTuning.COUNTS);
        long end = START;
        while (end < START + days * DAY) {
            end += 5 * MINUTE;
            history = BASELINE.learn(history, end, 5 * MINUTE, perWindow, false);
        }
        long noon = end + 12 * HOUR;
        double before = BASELINE.doubtOfKind(history, noon);
        assertThat(before).isBetween(0.1, 1.0);
        for (int hour = 0; hour < 8; hour++) {
            end += HOUR;
            history = BASELINE.learn(history, end, HOUR, 12.0 * perWindow, false);
            double now = BASELINE.doubtOfKind(history, noon);
            assertThat(now).isPositive().isLessThan(before);
            before = now;
        }
    }

    /** Weeks from Monday to Friday, 8 to 18, 30 contacts an hour. */
    private static ContactFeed workingDays(int weeks) {
        ContactFeed feed = new ContactFeed(5);
        for (int day = 0; day < 7 * weeks; day++) {
            if (day % 7 < 5) {
                feed.served(START + day * DAY + 8 * HOUR, START + day * DAY + 18 * HOUR, 30);
            }
        }
        return feed;
    }

    private static List<Observation> silences(ContactFeed feed, long from, long to) {
        return feed.play(OBSERVER, ALWAYS, START, to, MINUTE).observations().stream()
                .filter(o -> o.signal().equals(ObservedSignal.OFFERED_SILENCE.wireName()))
                .filter(o -> o.timeMillis() > from)
                .toList();
    }
}

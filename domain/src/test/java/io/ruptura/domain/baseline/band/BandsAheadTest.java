package io.ruptura.domain.baseline.band;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.baseline.ContactFeed;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two weeks of 120 contacts an hour between eight and six: ten in five minutes. */
class BandsAheadTest {

    private static final RupturaConfig CONFIG =
            ConfigReader.parse("calendars: [{id: day, weekly: {mon-sun: [\"08:00-18:00\"]}}]");
    private static final ObserverSettings SETTINGS = ObserverSettings.of(CONFIG);
    private static final BusinessCalendar CALENDAR = Calendars.of(CONFIG).governing(Scope.ALL);
    private static final long NOON = START + 14 * DAY + 12 * HOUR;

    private static final ScopeMemory MEMORY = memory();

    private final BandsAhead bands = new BandsAhead(SETTINGS);

    @Test
    void holdsTheCountsThatWereUsual() {
        List<ExpectedBand> next = bands.after(MEMORY, window(Window.PT5M, NOON, 0), CALENDAR, 12);
        assertThat(next).hasSize(12);
        assertThat(next).extracting(ExpectedBand::startMillis).first().isEqualTo(NOON);
        assertThat(next).extracting(ExpectedBand::endMillis).last().isEqualTo(NOON + HOUR);
        assertThat(next).allSatisfy(band -> {
            assertThat(band.expected()).isCloseTo(10, within(1.5));
            assertThat(band.lower()).isBetween(2.0, 6.0);
            assertThat(band.upper()).isBetween(15.0, 20.0);
            assertThat(band.confidence()).isGreaterThan(0.8);
            assertThat(band.metric()).isEqualTo("offered");
        });
    }

    @Test
    void thereIsNoneForClosedHours() {
        assertThat(bands.after(MEMORY, window(Window.PT5M, NOON + 5 * HOUR + 50 * MINUTE, 0), CALENDAR, 12))
                .extracting(ExpectedBand::endMillis)
                .containsExactly(NOON + 5 * HOUR + 55 * MINUTE, NOON + 6 * HOUR);
        assertThat(bands.after(MEMORY, window(Window.PT5M, NOON + 8 * HOUR, 0), CALENDAR, 12))
                .isEmpty();
    }

    @Test
    void onlyAnAlignedWindowOfFiveMinutesIsNews() {
        assertThat(bands.after(MEMORY, window(Window.PT1M, NOON, 0), CALENDAR, 12))
                .isEmpty();
        assertThat(bands.after(MEMORY, window(Window.PT5M, NOON + MINUTE, 0), CALENDAR, 12))
                .isEmpty();
        assertThat(bands.after(MEMORY, window(Window.PT5M, NOON, 1), CALENDAR, 12))
                .as("a correction")
                .isEmpty();
    }

    private static ScopeMemory memory() {
        ContactFeed feed = new ContactFeed(5);
        for (int day = 0; day < 15; day++) {
            feed.served(START + day * DAY + 8 * HOUR, START + day * DAY + 18 * HOUR, 120);
        }
        return feed.play(new ScopeObserver(SETTINGS), CALENDAR, START, NOON, MINUTE)
                .memory();
    }

    private static WindowMetrics window(Window window, long end, int revision) {
        return new WindowMetrics(
                "channel=chat",
                window,
                end - window.millis(),
                end,
                revision,
                end,
                1,
                null,
                true,
                new double[Metric.values().length]);
    }
}

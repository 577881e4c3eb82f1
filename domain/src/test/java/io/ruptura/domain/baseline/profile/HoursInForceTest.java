package io.ruptura.domain.baseline.profile;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ContactFeed;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.baseline.season.Shape;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.scope.Scope;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chat is answered from eight to two; where hours are configured, from nine to five. */
class HoursInForceTest {

    private static final long NOW = START + 14 * DAY;
    private static final long TEN = NOW + 10 * HOUR;
    private static final long FOUR = NOW + 16 * HOUR;
    private static final Profiles TOLD = Profiles.NONE.with(mornings(), 0);

    private final HoursInForce learned = HoursInForce.of(ConfigReader.parse("zone: UTC"));
    private final HoursInForce configured = HoursInForce.of(ConfigReader.parse("""
            zone: UTC
            calendars:
              - {id: chat, zone: UTC, weekly: {mon-sun: ['09:00-17:00']}}
            """));

    @Test
    void learnedHoursCountWhereNoneAreConfigured() {
        assertThat(hours(learned).isOpen(TEN)).isTrue();
        assertThat(hours(learned).isOpen(FOUR)).isFalse();
    }

    @Test
    void configuredHoursCountWhateverWasLearned() {
        assertThat(hours(configured).isOpen(TEN)).isTrue();
        assertThat(hours(configured).isOpen(FOUR)).isTrue();
        assertThat(hours(configured).isOpen(NOW)).isFalse();
    }

    @Test
    void whatWasLearnedIsHeardWhenTheQuarterOfTheDayBegins() {
        assertThat(learned.heardAt(TEN)).isEqualTo(NOW + 6 * HOUR - 1);
        assertThat(configured.heardAt(TEN)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void aHolidayWithAFactorIsAClosedDayInLearnedHoursOnly() {
        Foresight known = new Foresight(List.of(holiday()), List.of());

        assertThat(isClosed(learned.count(known, hours(learned)))).isTrue();
        assertThat(isClosed(configured.count(known, hours(configured)))).isFalse();
    }

    private static boolean isClosed(Foresight foresight) {
        return foresight.over("channel=chat", TEN, TEN + MINUTE).isClosed();
    }

    private static BusinessCalendar hours(HoursInForce hours) {
        return hours.of("channel=chat", NOW + MINUTE, TOLD);
    }

    private static Plan holiday() {
        return new Plan("carnival", OperationKind.HOLIDAY, Scope.ALL.key(), NOW, NOW + DAY, 0.5, START);
    }

    private static Profile mornings() {
        ContactFeed feed = new ContactFeed(8);
        for (long day = START; day < NOW; day += DAY) {
            feed.served(day + 8 * HOUR, day + 14 * HOUR - MINUTE, 60);
        }
        Shape shape = new Shape(new float[24], new float[7], 1);
        return new Profile(
                "channel=chat",
                NOW - HOUR,
                shape,
                shape,
                feed.attendance(START, NOW, ZoneOffset.UTC).hours(ZoneOffset.UTC));
    }
}

package io.ruptura.domain.baseline.profile;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ContactFeed;
import io.ruptura.domain.baseline.attendance.LearnedHours;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.baseline.season.Shape;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LearnedCalendarsTest {

    private static final long NOW = START + 14 * DAY;
    private static final LearnedHours DAYTIME = openBetween(8, 20);
    private static final LearnedHours MORNINGS = openBetween(8, 14);
    private static final Profiles TWO_CHANNELS =
            told("channel=phone", NOW - HOUR, DAYTIME).with(profile("channel=chat", NOW - HOUR, MORNINGS), 0);

    private final LearnedCalendars calendars = new LearnedCalendars(ZoneOffset.UTC);

    @Test
    void aQueueIsOpenAsItsChannelIs() {
        assertThat(openHours("channel=phone,queue=sales", TWO_CHANNELS)).isEqualTo(12);
        assertThat(openHours("channel=chat,queue=sales", TWO_CHANNELS)).isEqualTo(6);
    }

    @Test
    void whatMixesChannelsIsOpenWhenAllAre() {
        assertThat(openHours("queue=sales", TWO_CHANNELS)).isEqualTo(6);
        assertThat(openHours("", TWO_CHANNELS)).isEqualTo(6);
    }

    @Test
    void aChannelThatIsSeldomThereDoesNotCloseTheWhole() {
        Profiles told = told("", NOW - HOUR, DAYTIME)
                .with(profile("channel=phone", NOW - HOUR, DAYTIME), 0)
                .with(profile("channel=letter", NOW - HOUR, openBetween(9, 11)), 0);

        assertThat(openHours("", told)).isEqualTo(12);
        assertThat(openHours("channel=letter", told)).isEqualTo(2);
    }

    @Test
    void aChannelOfWhichNothingWasToldIsAlwaysOpen() {
        assertThat(openHours("channel=email", told("channel=chat", NOW - HOUR, MORNINGS)))
                .isEqualTo(24);
    }

    @Test
    void whatIsToldInAQuarterOfADayCountsFromTheNext() {
        Profiles told = told("channel=chat", NOW + 6 * HOUR, MORNINGS);

        assertThat(calendars.of("channel=chat", NOW + 12 * HOUR, told).isOpen(NOW))
                .isTrue();
        assertThat(calendars.of("channel=chat", NOW + 12 * HOUR + MINUTE, told).isOpen(NOW))
                .isFalse();
    }

    @Test
    void theNewestOfBeforeCounts() {
        Profiles told = told("channel=chat", NOW - 10 * HOUR, DAYTIME)
                .with(profile("channel=chat", NOW - 4 * HOUR, MORNINGS), NOW - DAY);

        assertThat(openHours("channel=chat", told)).isEqualTo(6);
    }

    @Test
    void profilesThatNobodyCanNeedAreForgotten() {
        Profiles told = Profiles.NONE;
        for (long time = START; time < NOW; time += 6 * HOUR) {
            told = told.with(profile("channel=chat", time, DAYTIME), time - DAY);
        }

        assertThat(told.told()).hasSize(6);
        assertThat(told.of("channel=chat,queue=new", NOW - 6 * HOUR - DAY).timeMillis())
                .isPositive();
    }

    private long openHours(String scope, Profiles told) {
        return calendars.of(scope, NOW + MINUTE, told).openMillis(NOW, NOW + DAY) / HOUR;
    }

    private static Profiles told(String scope, long timeMillis, LearnedHours hours) {
        return Profiles.NONE.with(profile(scope, timeMillis, hours), 0);
    }

    private static Profile profile(String scope, long timeMillis, LearnedHours hours) {
        Shape shape = new Shape(new float[24], new float[7], 1);
        return new Profile(scope, timeMillis, shape, shape, hours);
    }

    /** As it is learned of a service that answers between these hours, every day. */
    private static LearnedHours openBetween(int from, int to) {
        ContactFeed feed = new ContactFeed(from);
        for (long day = START; day < NOW; day += DAY) {
            feed.served(day + from * HOUR, day + to * HOUR - MINUTE, 60);
        }
        return feed.attendance(START, NOW, ZoneOffset.UTC).hours(ZoneOffset.UTC);
    }
}

package io.ruptura.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSourceTest {

    private static final long NOON = 1_772_452_800_000L;
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;

    private KnownSource source = KnownSource.NEW;

    @Test
    void isNotExpectedBeforeItsFirstHeartbeat() {
        opened(NOON, 5);

        assertThat(source.isExpected(NOON + DAY)).isFalse();
        assertThat(source.isLost(NOON + DAY)).isFalse();
    }

    @Test
    void isLostTwoAndAHalfHeartbeatsAfterItsNewest() {
        beatUntil(NOON + 10 * MINUTE);

        assertThat(source.gapMillis()).isEqualTo(MINUTE);
        assertThat(source.isLost(NOON + 12 * MINUTE + 30_000)).isFalse();
        assertThat(source.isLost(NOON + 12 * MINUTE + 30_001)).isTrue();
        assertThat(source.heartbeatMillis()).isEqualTo(NOON + 10 * MINUTE);
    }

    @Test
    void doesNotTakeAnOutageForItsHabit() {
        beatUntil(NOON + 10 * MINUTE);
        beat(NOON + 60 * MINUTE);

        assertThat(source.isLost(NOON + 60 * MINUTE)).isFalse();
        assertThat(source.gapMillis()).isEqualTo(MINUTE + MINUTE / 4);
        assertThat(source.isLost(NOON + 64 * MINUTE)).isTrue();
    }

    @Test
    void learnsANewHabitStepByStep() {
        beatUntil(NOON + 10 * MINUTE);
        for (int beats = 1; beats <= 20; beats++) {
            beat(NOON + 10 * MINUTE * (1 + beats));
        }

        assertThat(source.isLost(source.heartbeatMillis() + 20 * MINUTE)).isFalse();
    }

    @Test
    void isNoLongerExpectedAfterAWeekWithoutHeartbeat() {
        beatUntil(NOON + 10 * MINUTE);

        assertThat(source.isLost(NOON + 7 * DAY)).isTrue();
        assertThat(source.isLost(NOON + 7 * DAY + 11 * MINUTE)).isFalse();
        assertThat(source.isRemembered(NOON + 7 * DAY + 11 * MINUTE)).isFalse();
    }

    @Test
    void isNotLostWhileItsHeartbeatsMayBeMerelyLate() {
        beatUntil(NOON + 100 * MINUTE);
        KnownSource punctual = source;
        for (int minute = 101; minute <= 120; minute++) {
            long stamp = NOON + minute * MINUTE;
            hear(stamp, stamp, new Arrivals(4, 2, 2 * 8 * MINUTE), List.of());
        }

        assertThat(punctual.isLost(NOON + 103 * MINUTE)).isTrue();
        assertThat(source.punctuality().delay()).isNotNull();
        assertThat(source.isLost(NOON + 123 * MINUTE)).isFalse();
        assertThat(source.isLost(NOON + 130 * MINUTE)).isTrue();
    }

    @Test
    void whatItHeldWhileItWasLostDoesNotMakeItLate() {
        beatUntil(NOON + 100 * MINUTE);
        long back = NOON + 130 * MINUTE;
        hear(back, back, new Arrivals(200, 190, 190 * 15 * MINUTE), List.of());

        assertThat(source.punctuality().delay()).isNull();
    }

    @Test
    void halvesItsCountsEveryWeek() {
        opened(NOON, 100);
        opened(NOON + 7 * DAY, 10);
        opened(NOON + 8 * DAY, 1);

        assertThat(source.contacts()).containsExactly(new PlaceCount("chat", "billing", 61));
    }

    @Test
    void countsPlacesBeyondTheMostTogether() {
        for (int i = 0; i < 2 * Contacts.MOST_PLACES; i++) {
            hear(NOON, 0, List.of(new PlaceCount("chat", "queue-" + i, 1)));
        }

        assertThat(source.contacts()).hasSize(Contacts.MOST_PLACES + 1);
        assertThat(source.contacts().stream().mapToLong(PlaceCount::contacts).sum())
                .isEqualTo(2 * Contacts.MOST_PLACES);
    }

    private void beatUntil(long last) {
        for (long time = NOON; time <= last; time += MINUTE) {
            beat(time);
        }
    }

    private void beat(long time) {
        hear(time, time, List.of());
    }

    private void opened(long time, long contacts) {
        hear(time, 0, List.of(new PlaceCount("chat", "billing", contacts)));
    }

    private void hear(long stamp, long heartbeat, List<PlaceCount> opened) {
        hear(stamp, heartbeat, new Arrivals(1, 0, 0), opened);
    }

    private void hear(long stamp, long heartbeat, Arrivals arrivals, List<PlaceCount> opened) {
        SourceReport report = new SourceReport("/desk", stamp, heartbeat, arrivals, opened, List.of(), null);
        source = source.after(List.of(report), stamp);
    }
}

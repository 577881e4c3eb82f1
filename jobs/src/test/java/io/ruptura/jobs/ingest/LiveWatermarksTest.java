package io.ruptura.jobs.ingest;

import static io.ruptura.jobs.ingest.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class LiveWatermarksTest {

    private static final long QUIET_AFTER = 5_000;
    private static final long START = LiveWatermarks.START_MILLIS;
    private static final long MAX_DELAY = 2_000;
    private static final long NONE = Long.MIN_VALUE;

    private long now = NOON;
    private long active = 1_000_000;
    private int speed = 1;
    private LiveWatermarks watermarks = watermarksOf(() -> now);
    private final LastWatermark output = new LastWatermark();

    @Test
    void saysNothingUntilEveryPartitionHadTimeToDeliver() {
        deliver(0, NOON);
        pass(QUIET_AFTER - 1);
        assertThat(watermark()).isEqualTo(NONE);
    }

    @Test
    void movesOnWithTheClockWhenNothingEverArrives() {
        pass(START);
        assertThat(watermark()).isEqualTo(now - MAX_DELAY - 1);
        pass(60_000);
        assertThat(watermark()).isEqualTo(now - MAX_DELAY - 1);
    }

    @Test
    void standsJustBeforeTheNewestEventOfABusyPartition() {
        pass(START);
        deliver(0, now - 300);
        deliver(0, now - 900);
        assertThat(watermark()).isEqualTo(now - 301);
    }

    @Test
    void waitsForTheBusyPartitionThatIsFurthestBack() {
        pass(START);
        deliver(0, now - 100);
        deliver(3, now - 50_000);
        assertThat(watermark()).isEqualTo(now - 50_001);
    }

    @Test
    void aQuietPartitionHoldsNothingBackAfterAWhile() {
        pass(START);
        deliver(1, now - 50);
        long stoodAt = now - 51;
        watermark();
        for (int i = 0; i < 4; i++) {
            pass(1_000);
            deliver(0, now - 10);
            assertThat(watermark()).as("not quiet for long enough yet").isEqualTo(stoodAt);
        }
        pass(1_000);
        deliver(0, now - 10);
        assertThat(watermark()).isEqualTo(now - MAX_DELAY - 1);
    }

    @Test
    void movesOnWithTheClockWhenAllPartitionsFallSilent() {
        pass(START);
        deliver(0, now - 100);
        deliver(1, now - 200);
        assertThat(watermark()).isEqualTo(now - 201);
        pass(QUIET_AFTER);
        assertThat(watermark()).isEqualTo(now - MAX_DELAY - 1);
        pass(1_000);
        assertThat(watermark()).isEqualTo(now - MAX_DELAY - 1);
    }

    @Test
    void aSourceAheadOfTheClockCannotDragTimeForward() {
        pass(START);
        deliver(0, now + 45_000);
        assertThat(watermark()).isEqualTo(now - 1);
        deliver(1, now - 700);
        assertThat(watermark()).isEqualTo(now - 701);
    }

    @Test
    void catchesUpFromTheOldestPositionWhenPartitionsStoodAtDifferentOnes() {
        long threeHours = 3 * 3_600_000;
        deliver(0, now - 20);
        watermark();
        pass(1_000);
        assertThat(watermark()).as("partition 1 may still deliver").isEqualTo(NONE);
        deliver(1, now - threeHours);
        pass(QUIET_AFTER - 1_000);
        deliver(0, now - 20);
        deliver(1, now - threeHours + 60_000);
        assertThat(watermark()).isEqualTo(now - threeHours + 59_999);
        pass(1_000);
        deliver(1, now - 90_000);
        assertThat(watermark()).isEqualTo(now - 90_001);
        pass(1_000);
        deliver(0, now - 10);
        deliver(1, now - 15);
        assertThat(watermark()).isEqualTo(now - 16);
    }

    @Test
    void aBrokerHasTimeToDeliverItsFirstRecordsAndThoseOfOtherPartitionsAMomentMore() {
        pass(START - 10_000);
        assertThat(watermark()).isEqualTo(NONE);
        deliver(0, now);
        watermark();
        pass(999);
        deliver(1, now - 3_600_000);
        assertThat(watermark()).isEqualTo(NONE);
        pass(1);
        assertThat(watermark()).isEqualTo(now - 3_600_002);
    }

    @Test
    void whatIsHeldInMemoryBeforeTheFirstTimeIsBounded() {
        for (int i = 1; i < LiveWatermarks.ROUND_EVENTS; i++) {
            deliver(0, now - 3_600_000);
        }
        assertThat(watermark()).isEqualTo(NONE);
        deliver(1, now - 7_200_000);
        assertThat(watermark()).isEqualTo(now - 7_200_001);
    }

    @Test
    void beingBlockedIsNotBeingQuiet() {
        pass(START);
        deliver(0, now - 3_600_000);
        watermark();
        now += 60_000;
        assertThat(watermark())
                .as("a minute passed but this subtask could not read")
                .isEqualTo(NOON + START - 3_600_001);
    }

    @Test
    void aQuietPartitionThatIsNewerThanTheClockAllowsKeepsItsEvent() {
        pass(START);
        deliver(0, now + 30_000);
        pass(QUIET_AFTER);
        assertThat(watermark()).isEqualTo(now - 1);
    }

    @Test
    void onAFastClockAQuietPartitionIsNoticedAsFastAsHiccupsAllow() {
        runAt(60);
        pass(START);
        deliver(0, now - 100);
        long stoodAt = now - 101;
        watermark();
        pass(499);
        assertThat(watermark()).as("half a second may be a hiccup").isEqualTo(stoodAt);
        pass(1);
        assertThat(watermark()).isEqualTo(now - MAX_DELAY - 59 * 300 - 1);
    }

    @Test
    void onAFastClockAPartitionThatCatchesUpIsWaitedForAsLongAsEver() {
        runAt(120);
        deliver(0, now - 1_000_000_000);
        watermark();
        pass(QUIET_AFTER - 1);
        assertThat(watermark()).isEqualTo(NONE);
        deliver(0, now - 900_000_000);
        long stoodAt = now - 900_000_001;
        watermark();
        pass(QUIET_AFTER - 1);
        assertThat(watermark()).isEqualTo(stoodAt);
        pass(1);
        assertThat(watermark()).isGreaterThan(now - 60_000);
    }

    private void runAt(int fast) {
        speed = fast;
        watermarks = watermarksOf(new WallClock() {
            @Override
            public long nowMillis() {
                return now;
            }

            @Override
            public double speed() {
                return fast;
            }
        });
    }

    private LiveWatermarks watermarksOf(WallClock clock) {
        return new LiveWatermarks(clock, new ActivityClock(), QUIET_AFTER, MAX_DELAY);
    }

    private void deliver(int partition, long timeMillis) {
        watermarks.onEvent(Records.at(partition, timeMillis), timeMillis, output);
    }

    /** On the wall. */
    private void pass(long millis) {
        now += speed * millis;
        active += millis;
    }

    private long watermark() {
        watermarks.onPeriodicEmit(output);
        return output.last;
    }

    private final class ActivityClock implements RelativeClock {
        @Override
        public long relativeTimeMillis() {
            return active;
        }

        @Override
        public long relativeTimeNanos() {
            return active * 1_000_000;
        }
    }

    private static final class LastWatermark implements WatermarkOutput {
        private long last = NONE;

        @Override
        public void emitWatermark(Watermark watermark) {
            last = watermark.getTimestamp();
        }

        @Override
        public void markIdle() {
            throw new AssertionError("an idle input would be left out by those after it, and time would stand still");
        }

        @Override
        public void markActive() {
            throw new AssertionError("never idle");
        }
    }
}

package io.ruptura.domain.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.health.Health.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceWatchTest {

    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final long STEP = 10_000;

    private SourceMemory memory = SourceMemory.NONE;

    @Test
    void isFineWhileItSendsAsItUsesTo() {
        send(NOON, NOON + 60 * MINUTE, 30_000);
        Health health = at(NOON + 60 * MINUTE);
        assertThat(health.status()).isEqualTo(Status.OK);
        assertThat(health.perMinute()).isCloseTo(2, within(0.3));
        assertThat(health.detail()).isNull();
    }

    @Test
    void isQuietWhenItsSilenceIsRareAtItsOwnRate() {
        send(NOON, NOON + 60 * MINUTE, 30_000);
        long last = memory.newestMillis();
        assertThat(at(last + 3 * MINUTE).status()).isEqualTo(Status.OK);
        assertThat(at(last + 4 * MINUTE).status()).isEqualTo(Status.QUIET);
        assertThat(at(last + 4 * MINUTE).detail()).isEqualTo("nothing for 4 min");
    }

    @Test
    void aSourceThatRarelySendsMayBeSilentForLonger() {
        send(NOON, NOON + 600 * MINUTE, 10 * MINUTE);
        long last = memory.newestMillis();
        assertThat(at(last + 30 * MINUTE).status()).isEqualTo(Status.OK);
        assertThat(at(last + 90 * MINUTE).status()).isEqualTo(Status.QUIET);
    }

    @Test
    void isDownWhenHeartbeatsStop() {
        for (long time = NOON; time <= NOON + 10 * MINUTE; time += 30_000) {
            memory = memory.after(new SourcePulse("/desk", time + STEP, 0, time, time));
        }
        assertThat(at(NOON + 11 * MINUTE).status()).isEqualTo(Status.OK);
        assertThat(at(NOON + 12 * MINUTE).status()).isEqualTo(Status.DOWN);
        assertThat(at(NOON + 12 * MINUTE).detail()).isEqualTo("no heartbeat for 2 min");
    }

    @Test
    void heartbeatsSayThatSilenceIsNoFault() {
        send(NOON, NOON + 10 * MINUTE, STEP);
        for (long time = NOON; time <= NOON + 30 * MINUTE; time += MINUTE) {
            memory = memory.after(new SourcePulse("/desk", time, 0, time, time));
        }
        assertThat(at(NOON + 30 * MINUTE).status()).isEqualTo(Status.OK);
    }

    @Test
    void isLateWhenWhatComesIsOld() {
        memory = memory.after(new SourcePulse("/desk", NOON, 5, NOON - 20 * MINUTE, 0));
        Health health = at(NOON + STEP);
        assertThat(health.status()).isEqualTo(Status.LATE);
        assertThat(health.detail()).isEqualTo("the newest event is 20 min old");
    }

    @Test
    void whatAnotherSubtaskCatchesUpWithDoesNotRaiseTheRate() {
        send(NOON, NOON + 60 * MINUTE, 30_000);
        double rate = at(NOON + 60 * MINUTE).perMinute();
        memory = memory.after(new SourcePulse("/desk", NOON + 20 * MINUTE, 5_000, NOON + 20 * MINUTE, 0));
        assertThat(at(NOON + 60 * MINUTE).perMinute()).isEqualTo(rate);
    }

    @Test
    void moreSourcesThanCanBeWatchedAreLeftOut() {
        PulseCounter counter = new PulseCounter();
        for (int i = 0; i < PulseCounter.MOST_SOURCES + 10; i++) {
            counter.hear("/source/" + i, NOON, false);
        }
        counter.hear("/source/0", NOON + 1, false);
        int[] pulses = new int[1];
        counter.handOver(NOON, pulse -> {
            pulses[0]++;
            assertThat(pulse.events()).isEqualTo(pulse.source().equals("/source/0") ? 2 : 1);
        });
        assertThat(pulses[0]).isEqualTo(PulseCounter.MOST_SOURCES);
    }

    private void send(long from, long to, long every) {
        for (long time = from; time < to; time += every) {
            memory = memory.after(new SourcePulse("/desk", (time / STEP + 1) * STEP, 1, time, 0));
        }
    }

    private Health at(long now) {
        return SourceWatch.at("/desk", memory, now);
    }
}

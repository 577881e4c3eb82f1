package io.ruptura.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {

    private static final long WALL = Records.NOON - 86_400_000;

    private final SimulatedClock clock = new SimulatedClock(Records.NOON, WALL, 30);

    @Test
    void runsFasterThanTheWall() {
        assertThat(clock.at(WALL + 2_000)).isEqualTo(Records.NOON + 60_000);
        assertThat(clock.speed()).isEqualTo(30);
    }

    @Test
    void standsUntilItIsStarted() {
        assertThat(clock.at(WALL - 2_000)).isEqualTo(Records.NOON);
    }

    @Test
    void showsTheSameTimeInEveryCopy() throws Exception {
        SimulatedClock copy = InstantiationUtil.clone(clock);
        assertThat(copy.at(WALL + 77)).isEqualTo(clock.at(WALL + 77));
        assertThat(copy.nowMillis()).isGreaterThan(Records.NOON);
    }

    @Test
    void refusesASpeedThatItCannotKeep() {
        assertThatThrownBy(() -> new SimulatedClock(0, 0, 0.5)).hasMessageContaining("speed must be from 1 to 120");
        assertThatThrownBy(() -> new SimulatedClock(0, 0, 121)).hasMessageContaining("was 121.0");
        assertThatThrownBy(() -> new SimulatedClock(0, 0, Double.NaN)).hasMessageContaining("was NaN");
    }
}

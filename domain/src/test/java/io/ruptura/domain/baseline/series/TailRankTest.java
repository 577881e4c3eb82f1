package io.ruptura.domain.baseline.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TailRankTest {

    @Test
    void knowsNothingOfAFew() {
        TailRank rank = new TailRank();
        for (int i = 0; i < 19; i++) {
            rank.add(1);
        }
        assertThat(rank.surprise(100)).isZero();
    }

    @Test
    void ranksAmongWhatWasSeenAndExtrapolatesBeyond() {
        TailRank rank = new TailRank();
        for (int i = 1; i <= 1000; i++) {
            rank.add(i);
        }
        assertThat(rank.surprise(500)).isCloseTo(0.3, within(0.05));
        assertThat(rank.surprise(900)).isCloseTo(1, within(0.25));
        assertThat(rank.surprise(2000)).isGreaterThan(rank.surprise(1000));
        assertThat(rank.surprise(20_000)).isGreaterThan(rank.surprise(2000));
    }

    @Test
    void theUnitDoesNotMatter() {
        TailRank seconds = new TailRank();
        TailRank millis = new TailRank();
        for (int i = 1; i <= 1000; i++) {
            seconds.add(i);
            millis.add(1024.0 * i);
        }
        assertThat(millis.surprise(1024.0 * 1500)).isCloseTo(seconds.surprise(1500), within(1e-9));
    }
}

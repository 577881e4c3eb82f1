package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikelihoodRatioTest {

    @Test
    void theWorkedExamplesHold() {
        assertThat(LikelihoodRatio.ofShare(new Counted(3, 4), 0.1, 0.5, 10)).isCloseTo(2.968, within(1e-3));
        assertThat(LikelihoodRatio.ofCount(5, 1, 1, 3, 0.1)).isCloseTo(2.987, within(1e-3));
        assertThat(LikelihoodRatio.ofDeviate(4, 1, 3)).isEqualTo(4);
    }

    @Test
    void eventsWhereNoneWereDueSpeakForTheLargerRate() {
        assertThat(LikelihoodRatio.ofCount(1, 0, 1.5, 6, 0.1)).isCloseTo(Math.log(4), within(1e-9));
        assertThat(LikelihoodRatio.ofCount(0, 0, 1.5, 6, 0.1)).isZero();
    }

    @Test
    void nothingOutOfNothingSaysNothing() {
        assertThat(LikelihoodRatio.ofShare(new Counted(0, 0), 0.1, 0.5, 10)).isZero();
    }
}

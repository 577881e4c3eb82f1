package io.ruptura.domain.baseline.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InHandTest {

    @Test
    void whileMoreAreInHandThanUsualASilentMinuteWeighsWhatShouldHaveEnded() {
        assertThat(usually().most(4, 0.25)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void whereFewerAreInHandAgentsAreFreeAndNothingLimitsIt() {
        assertThat(usually().most(1, 0.25)).isInfinite();
        assertThat(usually().most(0, 0)).isInfinite();
    }

    @Test
    void withoutHistoryAContactIsTakenToLastAMinute() {
        assertThat(InHand.NONE.most(3, 1)).isEqualTo(3);
    }

    /** Two in hand and an answer every four minutes: eight minutes each. */
    private static InHand usually() {
        InHand known = InHand.NONE;
        for (int minute = 0; minute < 4_000; minute++) {
            known = known.after(2, minute % 4 == 0 ? 1 : 0);
        }
        return known;
    }
}

package io.ruptura.domain.baseline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.plan.Declaration;
import org.junit.jupiter.api.Test;

class DeclaredRunTest {

    private static final DeclaredRun DOWN = DeclaredRun.NONE.hearing(said(ChannelCondition.DOWN, 100), 70);

    @Test
    void aWordIsWorthLessWithEveryContactThatComesNevertheless() {
        assertThat(DOWN.worth()).isEqualTo(4);
        assertThat(DOWN.after(3, 2, true).worth()).isEqualTo(2.64, within(0.005));
        assertThat(DOWN.after(3, 0, true).worth())
                .as("silence has its own surprise")
                .isEqualTo(4);
    }

    @Test
    void aRefutedWordSaysNothingUntilAnotherIsSaid() {
        DeclaredRun refuted = DOWN.after(3, 5, true);

        assertThat(refuted.isOn()).isFalse();
        assertThat(refuted.hearing(said(ChannelCondition.DOWN, 100), 130)
                        .after(3, 0, true)
                        .isOn())
                .isFalse();
        assertThat(refuted.hearing(said(ChannelCondition.DEGRADED, 160), 130).credit())
                .isEqualTo(2);
    }

    @Test
    void thatItIsUpAgainIsBelievedWhenAContactComesAfterwards() {
        DeclaredRun up = DOWN.after(3, 0, true).hearing(said(ChannelCondition.OPERATIONAL, 200), 190);

        assertThat(up.credit()).isZero();
        assertThat(up.said()).isEqualTo(1);
        assertThat(up.after(3, 0, true)).isEqualTo(up);
        assertThat(up.after(3, 1, false)).as("perhaps it came before").isEqualTo(up);
        assertThat(up.after(3, 1, true).isOn()).isFalse();
    }

    @Test
    void aWorseWordGoesOnFromTheFirst() {
        DeclaredRun worse = DeclaredRun.NONE
                .hearing(said(ChannelCondition.DEGRADED, 100), 70)
                .hearing(said(ChannelCondition.DOWN, 150), 130);

        assertThat(worse.sinceMillis()).isEqualTo(100);
        assertThat(worse.credit()).isEqualTo(4);
        assertThat(DeclaredRun.NONE
                        .hearing(said(ChannelCondition.OPERATIONAL, 90), 70)
                        .isOn())
                .isFalse();
    }

    private static Declaration said(ChannelCondition condition, long time) {
        return new Declaration("phone", "/noc", condition, time);
    }
}

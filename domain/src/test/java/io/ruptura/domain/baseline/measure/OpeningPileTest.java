package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningPileTest {

    @Test
    void aPileOfTheNightIsWorkedOffWhenLittleOfItIsLeft() {
        OpeningPile morning = OpeningPile.CLOSED.after(100).after(60).after(80);
        assertThat(morning.isWorkedOff()).isFalse();
        OpeningPile noon = morning.after(15);
        assertThat(noon.isWorkedOff()).isTrue();
        assertThat(noon.isGone()).as("fifteen came behind it and wait as long").isFalse();
        assertThat(noon.after(4).isGone()).isTrue();
        assertThat(noon.after(50).isWorkedOff()).as("it is of today by now").isTrue();
    }

    @Test
    void fewWaitingAtTheDoorAreNoPileAndClosedDoorsTellNothing() {
        assertThat(OpeningPile.CLOSED.isWorkedOff()).isFalse();
        assertThat(OpeningPile.CLOSED.after(3).isWorkedOff()).isTrue();
    }
}

package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningPileTest {

    @Test
    void aPileOfTheNightIsWorkedOffWhenLittleOfItIsLeft() {
        OpeningPile morning =
                OpeningPile.CLOSED.after(100, Double.NaN).after(60, Double.NaN).after(80, Double.NaN);
        assertThat(morning.isWorkedOff()).isFalse();
        OpeningPile noon = morning.after(15, Double.NaN);
        assertThat(noon.isWorkedOff()).isTrue();
        assertThat(noon.isGone()).as("fifteen came behind it and wait as long").isFalse();
        assertThat(noon.after(4, Double.NaN).isGone()).isTrue();
        assertThat(noon.after(50, Double.NaN).isWorkedOff())
                .as("it is of today by now")
                .isTrue();
    }

    @Test
    void fewWaitingAtTheDoorAreNoPileAndClosedDoorsTellNothing() {
        assertThat(OpeningPile.CLOSED.isWorkedOff()).isFalse();
        assertThat(OpeningPile.CLOSED.after(3, Double.NaN).isWorkedOff()).isTrue();
    }

    @Test
    void waitsAreRememberedForAWhileAsScoresComeLater() {
        OpeningPile morning = OpeningPile.CLOSED.after(100, 36_000);
        assertThat(morning.waitedSeconds()).isEqualTo(36_000);
        OpeningPile later = morning;
        for (int i = 0; i < 30; i++) {
            later = later.after(0, Double.NaN);
        }
        assertThat(later.waitedSeconds()).as("after half an hour").isBetween(13_000.0, 13_500.0);
    }
}

package io.ruptura.domain.baseline.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WaitingPileTest {

    @Test
    void eightAtOnceSayMuchWhereOneIsUsualAndNothingWhereThirtyAre() {
        assertThat(usually(1).surprise(8)).isCloseTo(2.41, within(0.01));
        assertThat(usually(30).surprise(8)).isLessThan(0.13);
    }

    @Test
    void addsNoMoreThanMostToASilence() {
        assertThat(usually(1).weight(4)).isCloseTo(usually(1).surprise(4) / 2, within(1e-9));
        assertThat(usually(0).weight(500)).isEqualTo(1.5);
    }

    @Test
    void remembersTheLeastSinceTheDoorsOpened() {
        WaitingPile pile = usually(1).at(7).at(3).at(5);
        assertThat(pile.lowestSinceOpening()).isEqualTo(3);
        assertThat(pile.closed(9).at(4).lowestSinceOpening()).isEqualTo(4);
        assertThat(pile.closed(9).openedMillis()).isEqualTo(9);
    }

    private static WaitingPile usually(double waiting) {
        WaitingPile pile = WaitingPile.openedAt(0);
        for (int minute = 0; minute < 30_000; minute++) {
            pile = pile.after(waiting);
        }
        return pile;
    }
}

package io.ruptura.domain.baseline.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServedTest {

    private static final double MANY = 100;

    @Test
    void threeOfTwelveAreAnsweredSlowlyTwoHardlyAndOneIsNobody() {
        assertThat(new Served(12, 3).isSlow(MANY)).isTrue();
        assertThat(new Served(12, 2).isSlow(MANY)).isFalse();
        assertThat(new Served(5, 1).isSlow(MANY)).isFalse();
        assertThat(new Served(12, 0).isSlow(MANY)).isFalse();
    }

    @Test
    void whoWaitsBehindMoreThanCouldBeAnsweredDoesNotCount() {
        Served pile = new Served(150, 1).after(3, 2);
        assertThat(pile).isEqualTo(new Served(153, 3));
        assertThat(pile.isSlow(MANY)).isFalse();
        assertThat(pile.expected(12)).isEqualTo(12);
        assertThat(pile.expected(500)).isEqualTo(153);
        assertThat(pile.isSlow(12)).isTrue();
    }
}

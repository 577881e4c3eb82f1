package io.ruptura.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.health.Health;
import org.junit.jupiter.api.Test;

class LittlesLawTest {

    @Test
    void holdsWithinOnePercent() {
        assertThat(LittlesLaw.holds(20, 19.81)).isTrue();
        assertThat(LittlesLaw.holds(20, 19.7)).isFalse();
        assertThat(LittlesLaw.holds(19.7, 20)).isFalse();
    }

    @Test
    void anHourOfOneContactIsNoDifference() {
        assertThat(LittlesLaw.holds(1 / 24.0, 0)).isTrue();
        assertThat(LittlesLaw.holds(2 / 24.0, 0)).isFalse();
    }

    @Test
    void saysBothNumbers() {
        Health condition = LittlesLaw.condition("channel=chat", 20, 19.7, 0);

        assertThat(condition.name()).isEqualTo("littles-law channel=chat");
        assertThat(condition.status()).isEqualTo(Health.Status.DOUBTFUL);
        assertThat(condition.detail())
                .isEqualTo("over the day 20.00 open on average, 19.70 by how long contacts stayed");
    }
}

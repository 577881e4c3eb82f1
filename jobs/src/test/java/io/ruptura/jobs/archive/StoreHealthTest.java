package io.ruptura.jobs.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Kind;
import io.ruptura.domain.health.Health.Status;
import org.junit.jupiter.api.Test;

class StoreHealthTest {

    /** The service's own time, which may run faster than the machine's. */
    private static final long SERVICE = 1_772_452_800_000L;

    private final StoreHealth health = new StoreHealth("questdb");

    @Test
    void saysNothingBeforeAnythingIsKnown() {
        assertThat(health.due(0, SERVICE)).isEmpty();
    }

    @Test
    void saysAtOnceThatTheStoreWorks() {
        health.written(10, SERVICE - 60_000);

        assertThat(health.due(1_000, SERVICE))
                .contains(new Health(Kind.STORE, "questdb", Status.OK, SERVICE, SERVICE - 60_000, Double.NaN, null));
        health.written(5, SERVICE);
        assertThat(health.due(30_999, SERVICE)).isEmpty();
    }

    @Test
    void repeatsItEveryHalfMinuteWithThePace() {
        health.written(10, SERVICE);
        health.due(0, SERVICE);
        health.written(40, SERVICE + 1);

        assertThat(health.due(30_000, SERVICE + 2)).hasValueSatisfying(said -> {
            assertThat(said.perMinute()).isEqualTo(80);
            assertThat(said.newestMillis()).isEqualTo(SERVICE + 1);
            assertThat(said.asOfMillis()).isEqualTo(SERVICE + 2);
        });
    }

    @Test
    void saysThatTheStoreIsDownAndThatItIsBack() {
        health.written(10, SERVICE);
        health.due(0, SERVICE);

        assertThat(health.down("Failed to connect")).isTrue();
        assertThat(health.down("Failed to connect")).isFalse();
        assertThat(health.due(1_000, SERVICE)).hasValueSatisfying(said -> {
            assertThat(said.status()).isEqualTo(Status.DOWN);
            assertThat(said.detail()).contains("history waits").contains("Failed to connect");
        });
        assertThat(health.due(2_000, SERVICE)).isEmpty();

        health.written(10, SERVICE);
        assertThat(health.due(3_000, SERVICE)).hasValueSatisfying(said -> {
            assertThat(said.status()).isEqualTo(Status.OK);
            assertThat(said.detail()).isNull();
        });
    }

    @Test
    void askForAnAnswerOnlyWhenNothingWasWrittenForAWhile() {
        assertThat(health.isQuiet(0)).isTrue();
        health.up();
        health.due(0, SERVICE);
        assertThat(health.isQuiet(29_999)).isFalse();
        assertThat(health.isQuiet(30_000)).isTrue();
        health.written(1, SERVICE);
        assertThat(health.isQuiet(30_000)).isFalse();
    }

    @Test
    void saysThatPointsWereRefused() {
        health.refused("field type conflict");
        health.refused("points beyond retention policy");
        health.written(8, SERVICE);

        assertThat(health.due(0, SERVICE)).hasValueSatisfying(said -> assertThat(said.detail())
                .isEqualTo("2 points refused, the last one: points beyond retention policy"));
    }

    @Test
    void aReasonIsNewOnceWhateverNumbersAreInIt() {
        Refusals refusals = new Refusals();

        assertThat(refusals.isNew("partial write: dropped=3")).isTrue();
        assertThat(refusals.isNew("partial write: dropped=17")).isFalse();
        assertThat(refusals.isNew("unable to parse")).isTrue();
    }
}

package io.ruptura.domain.quality.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final long NOON = 1_772_452_800_000L;
    private static final long HOUR = 3_600_000;
    private static final DriftRules RULES = new DriftRules(5, 0.1, 3);

    @Test
    void isTheDistanceToTheNearerOfTheBacklogsAtTheEndsOfTheStep() {
        assertThat(drift(13, 12, 14).contacts()).isZero();
        assertThat(drift(20, 12, 14).contacts()).isEqualTo(-6);
        assertThat(drift(20, 14, 12).ours()).isEqualTo(14);
        assertThat(drift(9, 12, 14).contacts()).isEqualTo(3);
        assertThat(drift(9, 12, 12).ours()).isEqualTo(12);
    }

    @Test
    void toleratesAFewContactsOrAShare() {
        assertThat(drift(0, 5, 5).disagreements()).isZero();
        assertThat(drift(0, 6, 6).disagreements()).isEqualTo(1);
        assertThat(drift(100, 90, 90).disagreements()).isZero();
        assertThat(drift(100, 89, 89).disagreements()).isEqualTo(1);
    }

    @Test
    void doubtBeginsWhenCountsDisagreeInARowAndEndsWhenOneAgrees() {
        List<Drift> drifts = new ArrayList<>();
        for (long open : new long[] {40, 40, 10, 40, 40, 40, 40, 10}) {
            QueueCount count = new QueueCount(NOON + drifts.size() * HOUR, open);
            Drift.remember(drifts, Drift.of(Drift.newest(drifts), count, 10, 10, RULES));
        }

        assertThat(drifts)
                .extracting(Drift::isInDoubt)
                .containsExactly(false, false, false, false, false, true, true, false);
        assertThat(Drift.isInDoubtAt(drifts, NOON + 5 * HOUR)).isFalse();
        assertThat(Drift.isInDoubtAt(drifts, NOON + 5 * HOUR + 1)).isTrue();
        assertThat(Drift.isInDoubtAt(drifts, NOON + 7 * HOUR)).isTrue();
        assertThat(Drift.isInDoubtAt(drifts, NOON + 8 * HOUR)).isFalse();
    }

    @Test
    void withoutFurtherCountsDoubtEnds() {
        Drift doubt = new Drift(NOON, 40, -30, 3, true);

        assertThat(Drift.isInDoubtAt(List.of(doubt), NOON + 6 * HOUR)).isTrue();
        assertThat(Drift.isInDoubtAt(List.of(doubt), NOON + 6 * HOUR + 1)).isFalse();
    }

    @Test
    void belongsToTheWindowsThatHoldItsTime() {
        List<Drift> drifts = List.of(drift(13, 20, 20));

        assertThat(Drift.newestIn(drifts, NOON, NOON + 1)).isNotNull();
        assertThat(Drift.newestIn(drifts, NOON - 1, NOON)).isNull();
        assertThat(Drift.newestIn(drifts, NOON + 1, NOON + 2)).isNull();
    }

    @Test
    void remembersTheNewest() {
        List<Drift> drifts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Drift.remember(drifts, new Drift(NOON + i, i, 0, 0, false));
        }

        assertThat(drifts).hasSize(200);
        assertThat(Drift.newest(drifts).platform()).isEqualTo(999);
    }

    private static Drift drift(long open, long before, long after) {
        return Drift.of(null, new QueueCount(NOON, open), before, after, RULES);
    }
}

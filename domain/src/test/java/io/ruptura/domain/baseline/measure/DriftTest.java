package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final long MINUTE = 60_000;

    @Test
    void theLastZeroIsWhereItBegan() {
        Drift drift = Drift.none(0);
        double[] nats = {-1, 2, -3, 1, 1, -0.5};
        for (int i = 0; i < nats.length; i++) {
            drift = drift.after(nats[i], new Counted(1, 2), 0.5, i * MINUTE, (i + 1) * MINUTE);
        }
        assertThat(drift.evidence()).isEqualTo(1.5);
        assertThat(drift.sinceMillis()).isEqualTo(3 * MINUTE);
        assertThat(drift.part()).isEqualTo(3);
        assertThat(drift.whole()).isEqualTo(6);
        assertThat(drift.usual()).isEqualTo(1.5);
    }

    @Test
    void evidenceIsBoundedSoThatItEnds() {
        Drift drift = Drift.none(0);
        for (int i = 0; i < 1000; i++) {
            drift = drift.after(5, new Counted(1, 1), 0, i * MINUTE, (i + 1) * MINUTE);
        }
        assertThat(drift.surprise()).isEqualTo(10);
    }

    @Test
    void weakEvidenceIsLetGoInTheEnd() {
        Drift drift = Drift.none(0);
        for (int i = 0; i < 361; i++) {
            drift = drift.after(0.01, new Counted(1, 1), 0, i * MINUTE, (i + 1) * MINUTE);
        }
        assertThat(drift.isNone()).isTrue();
    }

    @Test
    void whatIsFirstSeenAfterALongQuietCounts() {
        Drift drift = Drift.none(0).after(2, new Counted(1, 1), 0, 400 * MINUTE, 401 * MINUTE);
        assertThat(drift.evidence()).isEqualTo(2);
        assertThat(drift.sinceMillis()).isEqualTo(400 * MINUTE);
    }

    /** Wald: from zero, at most one run in e^h reaches h; here the share of left contacts is what is usual. */
    @Test
    void chanceReachesASurpriseAsSeldomAsItSays() {
        SplittableRandom random = new SplittableRandom(5);
        Drift drift = Drift.none(0);
        int runs = 0;
        int reached = 0;
        boolean counted = false;
        for (long i = 0; i < 400_000; i++) {
            boolean wasNone = drift.isNone();
            Counted one = new Counted(random.nextDouble() < 0.1 ? 1 : 0, 1);
            drift = drift.after(LikelihoodRatio.ofShare(one, 0.1, 0.5, 50), one, 0.1, i * MINUTE, (i + 1) * MINUTE);
            runs += wasNone && !drift.isNone() ? 1 : 0;
            counted = !drift.isNone() && counted;
            if (!counted && drift.surprise() >= 2) {
                reached++;
                counted = true;
            }
        }
        assertThat(runs).isGreaterThan(10_000);
        assertThat((double) reached / runs).isLessThan(0.01 * Math.exp(Math.log(5)));
    }
}

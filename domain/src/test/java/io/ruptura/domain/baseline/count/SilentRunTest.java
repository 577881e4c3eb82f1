package io.ruptura.domain.baseline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SilentRunTest {

    private static final long MINUTE = 60_000;
    private static final double USUAL = 3;

    @Test
    void aStrayLowersWhatIsMissedAndDoesNotEndIt() {
        SilentRun run = played(0, 0, 1);
        assertThat(run.expected()).isCloseTo(5.55, within(0.01));
        assertThat(run.sinceMillis()).isZero();
    }

    @Test
    void aFullSilenceMissesNearlyAllThatIsUsual() {
        assertThat(played(0, 0, 0).expected()).isCloseTo(8.55, within(1e-9));
    }

    @Test
    void asManyAsUsualAreNoSilence() {
        SilentRun run = played(3, 3, 3);
        assertThat(run.isSilent()).isFalse();
        assertThat(run.sinceMillis()).isEqualTo(3 * MINUTE);
    }

    @Test
    void anHourOfSilenceIsOverAFewMinutesAfterItEnded() {
        double[] hour = new double[66];
        java.util.Arrays.fill(hour, 60, 66, USUAL);
        assertThat(played(hour).isSilent()).isFalse();
    }

    @Test
    void aSilenceThatGoesOnIsNeverLessSurprisingThanItWas() {
        SilentRun run = played(new double[10]);
        double surprise = run.surprise(0.1);
        SilentRun later = run.noLessThan(surprise).after(10 * MINUTE, 11 * MINUTE, 0.01, 0);

        assertThat(later.surprise(5)).as("at an hour of which little is known").isEqualTo(surprise);
        assertThat(later.after(11 * MINUTE, 12 * MINUTE, 0.01, 1).surprise(5))
                .as("somebody came")
                .isLessThan(surprise);
    }

    /** So many events in each minute, where three are usual. */
    private static SilentRun played(double... seen) {
        SilentRun run = SilentRun.brokenAt(0);
        for (int i = 0; i < seen.length; i++) {
            run = run.after(i * MINUTE, (i + 1) * MINUTE, USUAL, seen[i]);
        }
        return run;
    }
}

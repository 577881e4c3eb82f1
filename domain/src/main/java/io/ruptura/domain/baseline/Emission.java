package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.caution.Caution;
import io.ruptura.domain.baseline.count.DeclaredRun;
import io.ruptura.domain.baseline.count.Expectation;
import io.ruptura.domain.baseline.count.NegativeBinomial;
import io.ruptura.domain.baseline.count.SilentRun;
import io.ruptura.domain.baseline.surge.Surge.Finding;
import io.ruptura.domain.baseline.surge.SurgeRun;
import io.ruptura.domain.metric.WindowMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the observations of one step that are worth passing on: notable ones, and every one for a while after, so that patterns see how it went on and
 * ended. An observation inside the band of one in a hundred on either side has no surprise and no direction.
 */
final class Emission {

    /** Surprise at the ends of the band, and the probability beyond each. */
    private static final double BAND_SURPRISE = 2;

    private static final double BAND_TAIL = 0.01;

    private final ObserverSettings settings;
    private final boolean isColdStart;
    private final long[] until;
    private final List<Observation> observations = new ArrayList<>();

    /** @param isColdStart whether the scope is watched for less than two full seasons */
    Emission(ObserverSettings settings, long[] until, boolean isColdStart) {
        this.isColdStart = isColdStart;
        this.settings = settings;
        this.until = Arrays.copyOf(until, ObservedSignal.values().length);
    }

    /** Considers a number that has deviated since {@code onsetMillis}, if it does. */
    void offer(ObservedSignal signal, WindowMetrics window, Judged judged, long onsetMillis) {
        consider(signal, window, window.window().name(), judged, onsetMillis);
    }

    /** Considers more contacts than usual; the window the numbers are of is the whole run of them. */
    void offerSurge(WindowMetrics window, Finding surge, Expectation ofWindow) {
        SurgeRun run = surge.run();
        Expectation expected = new Expectation(run.expected(), ofWindow.dispersion(), ofWindow.confidence());
        Duration length = Duration.ofMillis(window.endMillis() - run.sinceMillis());
        Judged judged = new Judged(run.count(), expected, surge.surprise(), false);
        consider(ObservedSignal.OFFERED, window, length.toString(), judged, run.sinceMillis());
    }

    /** Considers a silence; the window its numbers are of is the whole of it. */
    void offerSilence(ObservedSignal signal, WindowMetrics window, Judged judged, SilentRun run) {
        Duration length = Duration.ofMillis(window.endMillis() - run.sinceMillis());
        String over = run.isSilent() ? length.toString() : window.window().name();
        consider(signal, window, over, judged, run.sinceMillis());
    }

    /** Passes on what the platform says of its channel, for as long as it counts. */
    void offerDeclared(WindowMetrics window, DeclaredRun run) {
        if (run.isOn()) {
            observations.add(new Observation(
                    window.scope(),
                    ObservedSignal.DECLARED_STATUS.wireName(),
                    Duration.ofMillis(window.endMillis() - run.sinceMillis()).toString(),
                    window.endMillis(),
                    run.said(),
                    1,
                    1,
                    1,
                    run.worth(),
                    run.isOver() ? 0 : -1,
                    run.sinceMillis(),
                    1,
                    isColdStart));
        }
    }

    private void consider(ObservedSignal signal, WindowMetrics window, String over, Judged judged, long onsetMillis) {
        int i = signal.ordinal();
        boolean trusted = judged.expected().confidence() >= settings.minConfidence();
        if (trusted && believed(judged) >= settings.notableSurprise()) {
            until[i] = window.endMillis() + settings.followMillis();
        }
        if (window.endMillis() <= until[i]) {
            observations.add(observation(signal, window, over, judged, onsetMillis));
        }
    }

    private Observation observation(
            ObservedSignal signal, WindowMetrics window, String over, Judged judged, long onsetMillis) {
        double surprise = believed(judged);
        boolean outside = surprise >= BAND_SURPRISE;
        Expectation expected = judged.expected();
        NegativeBinomial band = expected.distribution();
        return new Observation(
                window.scope(),
                signal.wireName(),
                over,
                window.endMillis(),
                judged.value(),
                expected.mean(),
                band.quantile(BAND_TAIL),
                band.quantile(1 - BAND_TAIL),
                outside ? surprise : 0,
                outside ? (int) Math.signum(judged.value() - expected.mean()) : 0,
                outside ? Math.min(onsetMillis, window.endMillis()) : window.endMillis(),
                expected.confidence(),
                isColdStart);
    }

    private static double believed(Judged judged) {
        return Caution.believed(judged.surprise(), judged.expected().confidence());
    }

    long[] until() {
        return until;
    }

    List<Observation> observations() {
        return observations;
    }
}

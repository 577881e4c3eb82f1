package io.ruptura.domain.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ErlangLawsTest {

    @Property(seed = "20260301")
    void moreAgentsNeverMakeItWorse(
            @ForAll @DoubleRange(min = 1, max = 1000) double contacts,
            @ForAll @DoubleRange(min = 20, max = 2000) double handling,
            @ForAll @DoubleRange(min = 10, max = 5000) double patience,
            @ForAll @IntRange(max = 300) int agents) {
        QueueLoad load = ErlangTest.perHour(contacts, handling, agents);
        QueueLoad more = load.on(agents + 1);
        ErlangA now = ErlangA.of(load, 1 / patience);
        ErlangA then = ErlangA.of(more, 1 / patience);

        assertThat(ErlangB.blocking(more)).isLessThanOrEqualTo(ErlangB.blocking(load));
        assertThat(ErlangC.of(more).waitProbability())
                .isLessThanOrEqualTo(ErlangC.of(load).waitProbability());
        assertThat(ErlangC.of(more).answeredWithin(20))
                .isGreaterThanOrEqualTo(ErlangC.of(load).answeredWithin(20));
        assertThat(then.waitProbability()).isLessThanOrEqualTo(now.waitProbability() + 1e-9);
        assertThat(then.abandonProbability()).isLessThanOrEqualTo(now.abandonProbability() + 1e-9);
        assertThat(then.answeredWithin(20)).isGreaterThanOrEqualTo(now.answeredWithin(20) - 1e-9);
    }

    @Property(seed = "20260302", tries = 200)
    void erlangABecomesErlangCAsPatienceGrows(
            @ForAll @DoubleRange(min = 1, max = 500) double contacts,
            @ForAll @DoubleRange(min = 20, max = 1000) double handling,
            @ForAll @IntRange(min = 2, max = 40) int spare) {
        double erlangs = contacts * handling / 3600;
        QueueLoad load = ErlangTest.perHour(contacts, handling, (int) Math.ceil(1.1 * erlangs) + spare);
        ErlangC endless = ErlangC.of(load);
        ErlangA patient = ErlangA.of(load, 1e-9);

        assertThat(patient.waitProbability()).isCloseTo(endless.waitProbability(), within(1e-4));
        assertThat(patient.answeredWithin(20)).isCloseTo(endless.answeredWithin(20), within(1e-4));
        assertThat(patient.meanQueue()).isCloseTo(endless.meanQueue(), within(1e-3));
        assertThat(patient.abandonProbability()).isCloseTo(0, within(1e-5));
    }

    @Property(seed = "20260303")
    void whatArrivesIsServedOrLeaves(
            @ForAll @DoubleRange(min = 1, max = 1000) double contacts,
            @ForAll @DoubleRange(min = 20, max = 2000) double handling,
            @ForAll @DoubleRange(min = 10, max = 5000) double patience,
            @ForAll @IntRange(min = 1, max = 300) int agents) {
        QueueLoad load = ErlangTest.perHour(contacts, handling, agents);
        ErlangA queue = ErlangA.of(load, 1 / patience);

        // Little's law: in the queue λW, with the agents λ(1 − P(ab))/μ.
        assertThat(queue.meanQueue())
                .isCloseTo(load.arrivalsPerSecond() * queue.meanWaitSeconds(), within(1e-9 * (1 + queue.meanQueue())));
        assertThat(queue.occupancy()).isBetween(0.0, 1 + 1e-9);
        assertThat(queue.occupancy() * agents * load.servedPerSecond() + queue.meanQueue() / patience)
                .isCloseTo(load.arrivalsPerSecond(), within(1e-9));
        assertThat(queue.answeredWithin(1e9)).isCloseTo(1 - queue.abandonProbability(), within(1e-8));
    }

    @Property(seed = "20260304", tries = 200)
    void longerIsNeverLessLikelyEnough(
            @ForAll @DoubleRange(min = 1, max = 1000) double contacts,
            @ForAll @IntRange(min = 1, max = 100) int agents,
            @ForAll @DoubleRange(min = 0, max = 5000) double seconds) {
        ErlangA queue = ErlangA.of(ErlangTest.perHour(contacts, 240, agents), 1 / 180.0);

        assertThat(queue.answeredWithin(seconds * 1.2 + 1))
                .isGreaterThanOrEqualTo(queue.answeredWithin(seconds) - 1e-9);
        assertThat(queue.answeredWithin(0)).isCloseTo(1 - queue.waitProbability(), within(1e-9));
    }

    @Property(seed = "20260305", tries = 200)
    void theAgentsNeededAreEnoughAndNoneTooMany(
            @ForAll @DoubleRange(min = 1, max = 1000) double contacts,
            @ForAll @DoubleRange(min = 0.5, max = 0.95) double target,
            @ForAll @DoubleRange(min = 30, max = 5000) double patience) {
        QueueLoad load = ErlangTest.perHour(contacts, 240, 0);
        int needed = Staffing.needed(load, 1 / patience, 20, target);

        assertThat(ErlangA.of(load.on(needed), 1 / patience).answeredWithin(20)).isGreaterThanOrEqualTo(target);
        assertThat(ErlangA.of(load.on(needed - 1), 1 / patience).answeredWithin(20))
                .isLessThan(target);
    }
}

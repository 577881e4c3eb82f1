package io.ruptura.domain.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The worked examples of queueing theory, computed elsewhere and checked by a simulation of 400,000 arrivals. */
class ErlangTest {

    private static final QueueLoad SIXTEEN = perHour(200, 240, 16);
    private static final QueueLoad TWELVE = perHour(200, 240, 12);
    private static final double PATIENCE_180 = 1 / 180.0;

    @Test
    void erlangCAgreesWithTheWorkedExample() {
        ErlangC queue = ErlangC.of(SIXTEEN);

        assertThat(SIXTEEN.erlangs()).isCloseTo(13.333, within(5e-4));
        assertThat(SIXTEEN.utilisation()).isCloseTo(0.8333, within(5e-5));
        assertThat(queue.waitProbability()).isCloseTo(0.38720, within(5e-6));
        assertThat(queue.answeredWithin(20)).isCloseTo(0.68995, within(5e-6));
        assertThat(queue.meanWaitSeconds()).isCloseTo(34.848, within(5e-4));
        assertThat(queue.meanQueue()).isCloseTo(1.9360, within(5e-5));
    }

    @Test
    void erlangCAgreesWithASmallerExample() {
        ErlangC queue = ErlangC.of(perHour(100, 180, 8));

        assertThat(queue.waitProbability()).isCloseTo(0.16727, within(5e-6));
        assertThat(queue.answeredWithin(20)).isCloseTo(0.88015, within(5e-6));
        assertThat(queue.meanWaitSeconds()).isCloseTo(10.036, within(5e-4));
    }

    @Test
    void erlangCHasNoEndWhereWorkIsAsMuchAsTheAgents() {
        for (QueueLoad load : new QueueLoad[] {TWELVE, perHour(10, 3600, 10), perHour(10, 3600, 0)}) {
            ErlangC queue = ErlangC.of(load);

            assertThat(queue.waitProbability()).isEqualTo(1);
            assertThat(queue.answeredWithin(3600)).isZero();
            assertThat(queue.meanWaitSeconds()).isInfinite();
            assertThat(queue.meanQueue()).isInfinite();
        }
    }

    @Test
    void erlangAAgreesWithTheWorkedExample() {
        ErlangA queue = ErlangA.of(SIXTEEN, PATIENCE_180);

        assertThat(queue.waitProbability()).isCloseTo(0.25201, within(5e-6));
        assertThat(queue.abandonProbability()).isCloseTo(0.04412, within(5e-6));
        assertThat(queue.meanWaitSeconds()).isCloseTo(7.942, within(5e-4));
        assertThat(queue.answeredWithin(20)).isCloseTo(0.8357, within(5e-5));
        assertThat(queue.occupancy()).isCloseTo(0.7966, within(5e-5));
    }

    @Test
    void erlangAAgreesWithTheWorkedExampleInOverload() {
        ErlangA queue = ErlangA.of(TWELVE, PATIENCE_180);

        assertThat(queue.abandonProbability()).isCloseTo(0.17200, within(5e-6));
        assertThat(queue.meanWaitSeconds()).isCloseTo(30.961, within(5e-4));
        assertThat(queue.meanQueue()).isCloseTo(1.7200, within(5e-5));
        assertThat(queue.answeredWithin(20)).isCloseTo(0.4777, within(5e-5));
        assertThat(queue.occupancy()).isCloseTo(0.9200, within(5e-5));
    }

    @Test
    void erlangAStandsLoadsThatWouldOverflow() {
        // 1000 erlangs on 100 agents: the products grow far beyond what a double holds.
        ErlangA queue = ErlangA.of(new QueueLoad(10, 0.01, 100), 1e-3);

        assertThat(queue.meanQueue()).isCloseTo(9000, within(1.0));
        assertThat(queue.abandonProbability()).isCloseTo(0.9, within(1e-3));
        assertThat(queue.answeredWithin(20)).isCloseTo(0, within(1e-9));
        assertThat(queue.answeredWithin(1e6)).isCloseTo(0.1, within(1e-3));
    }

    @Test
    void longThresholdsAgreeWithWhoIsEverAnswered() {
        // Nμ times 4 hours is 960: too much for the recursion.
        ErlangA queue = ErlangA.of(TWELVE, PATIENCE_180);

        assertThat(queue.answeredWithin(4 * 3600)).isCloseTo(1 - queue.abandonProbability(), within(1e-9));
    }

    @Test
    void withoutAgentsNobodyIsAnswered() {
        ErlangA queue = ErlangA.of(perHour(200, 240, 0), PATIENCE_180);

        assertThat(queue.waitProbability()).isCloseTo(1, within(1e-12));
        assertThat(queue.abandonProbability()).isCloseTo(1, within(1e-9));
        assertThat(queue.answeredWithin(20)).isZero();
    }

    @Test
    void withoutArrivalsNobodyWaits() {
        ErlangA queue = ErlangA.of(perHour(0, 240, 3), PATIENCE_180);

        assertThat(queue.waitProbability()).isZero();
        assertThat(queue.meanWaitSeconds()).isZero();
        assertThat(queue.answeredWithin(20)).isEqualTo(1);
        assertThat(ErlangC.of(perHour(0, 240, 3)).answeredWithin(20)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoLoad() {
        assertThatThrownBy(() -> new QueueLoad(-1, 1, 1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new QueueLoad(1, 0, 1)).hasMessageContaining("served");
        assertThatThrownBy(() -> new QueueLoad(1, 1, -1)).hasMessageContaining("agents");
        assertThatThrownBy(() -> ErlangA.of(SIXTEEN, 0)).hasMessageContaining("leaves");
    }

    static QueueLoad perHour(double contacts, double handlingSeconds, int agents) {
        return new QueueLoad(contacts / 3600, 1 / handlingSeconds, agents);
    }
}

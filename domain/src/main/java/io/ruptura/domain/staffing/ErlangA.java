package io.ruptura.domain.staffing;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * A queue in which people leave when their patience ends (M/M/N+M, Palm): finite in overload, so the one to use in a rupture. Mandelbaum and Zeltyn, The
 * Palm/Erlang-A Queue.
 *
 * <p>The number present is a birth-death chain with death rate {@code min(n,N)·μ + max(0,n-N)·θ}. Below N agents it is Erlang's B; above, the products are
 * summed until what is left is below 1e-12, rescaled instead of kept as logarithms. Who finds {@code k} ahead and all busy is offered a wait {@code V} with
 * {@code e^(-θV)} distributed as Beta({@code Nμ/θ}, {@code k+1}), which gives who is answered in time in closed form.
 *
 * <p>Worked example: 200 contacts an hour of 240 s and patience 180 s on 16 agents: 25.201 % wait, 4.412 % leave, the mean wait is 7.942 s and 83.57 % of all
 * are answered within 20 s.
 */
public final class ErlangA {

    private static final double NEGLIGIBLE = 1e-12;
    private static final double TOO_LARGE = 1e200;
    /** Below this nobody ever waits. */
    private static final double SMALLEST_BLOCKING = 1e-100;
    /** Below this a power of e is so small that its recursion would stay zero. */
    private static final double SMALLEST_EXPONENT = -600;

    private final QueueLoad load;
    private final double leavesPerSecond;
    /** Probability that an agent is free. */
    private double free;
    /** Probability of {@code k} in the queue and all agents busy, as far as it matters. */
    private double[] queued = new double[64];

    private int longest;

    private ErlangA(QueueLoad load, double leavesPerSecond) {
        this.load = load;
        this.leavesPerSecond = leavesPerSecond;
    }

    /** @param leavesPerSecond rate at which one who waits leaves, the inverse of the mean patience */
    public static ErlangA of(QueueLoad load, double leavesPerSecond) {
        if (!(leavesPerSecond > 0) || Double.isInfinite(leavesPerSecond)) {
            throw new IllegalArgumentException("leaves per second must be above 0, was " + leavesPerSecond);
        }
        ErlangA queue = new ErlangA(load, leavesPerSecond);
        queue.solve();
        return queue;
    }

    private void solve() {
        double blocking = ErlangB.blocking(load);
        if (blocking < SMALLEST_BLOCKING) {
            free = 1;
            return;
        }
        // All in units of the probability that all agents are busy and nobody waits.
        free = (1 - blocking) / blocking;
        double term = 1;
        double sum = 0;
        int k = 0;
        while (term > NEGLIGIBLE * (free + sum) || load.arrivalsPerSecond() > leaving(k)) {
            keep(k, term);
            sum += term;
            k++;
            term *= load.arrivalsPerSecond() / leaving(k);
            if (term > TOO_LARGE) {
                rescale(k);
                sum /= TOO_LARGE;
                term /= TOO_LARGE;
            }
        }
        longest = k;
        normalise(free + sum);
    }

    /** Rate at which a queue of {@code k} gets shorter. */
    private double leaving(int k) {
        return load.capacityPerSecond() + k * leavesPerSecond;
    }

    private void keep(int k, double term) {
        if (k == queued.length) {
            queued = Arrays.copyOf(queued, 2 * k);
        }
        queued[k] = term;
    }

    private void rescale(int size) {
        free /= TOO_LARGE;
        for (int k = 0; k < size; k++) {
            queued[k] /= TOO_LARGE;
        }
    }

    private void normalise(double whole) {
        free /= whole;
        for (int k = 0; k < longest; k++) {
            queued[k] /= whole;
        }
    }

    /** Share of contacts that find all agents busy. */
    public double waitProbability() {
        return 1 - free;
    }

    /** Mean number of contacts in the queue. */
    public double meanQueue() {
        double mean = 0;
        for (int k = 1; k < longest; k++) {
            mean += k * queued[k];
        }
        return mean;
    }

    /** Share of contacts that leave before they are answered: {@code θ} times the mean wait. */
    public double abandonProbability() {
        return leavesPerSecond * meanWaitSeconds();
    }

    /** Mean time in the queue of all, answered or not. */
    public double meanWaitSeconds() {
        return load.arrivalsPerSecond() == 0 ? 0 : meanQueue() / load.arrivalsPerSecond();
    }

    /** Share of their time in which agents are busy. */
    public double occupancy() {
        return load.erlangs() * (1 - abandonProbability()) / load.agents();
    }

    /** Share of all contacts, those who leave included, that are answered in less than this. */
    public double answeredWithin(double seconds) {
        double ways = load.capacityPerSecond() / leavesPerSecond;
        double still = -leavesPerSecond * seconds;
        if (ways == 0) {
            return 0;
        }
        return (ways + 1) * still < SMALLEST_EXPONENT
                ? answeredOneByOne(ways, Math.exp(still))
                : answeredByRecursion(ways, Math.exp(still));
    }

    /** By {@code I_x(a, b+1) = I_x(a, b) + x^a (1-x)^b / (b B(a, b))}. */
    private double answeredByRecursion(double ways, double still) {
        double a = ways + 1;
        double late = Math.pow(still, a);
        double more = late * (1 - still) * a;
        double answered = free;
        for (int k = 0; k < longest; k++) {
            answered += queued[k] * ways / (a + k) * (1 - late);
            late += more;
            more *= (1 - still) * (a + k + 1) / (k + 2);
        }
        return answered;
    }

    private double answeredOneByOne(double ways, double still) {
        double answered = free;
        for (int k = 0; k < longest; k++) {
            answered += queued[k] * ways / (ways + 1 + k) * RegularizedBeta.complement(still, ways + 1, k + 1);
        }
        return answered;
    }
}

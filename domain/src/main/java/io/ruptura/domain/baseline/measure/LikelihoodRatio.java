package io.ruptura.domain.baseline.measure;

/** Log likelihood ratios in nats: positive where an observation is likelier by the second hypothesis than by the first. */
final class LikelihoodRatio {

    private LikelihoodRatio() {}

    /**
     * Of {@code part} of {@code whole}, beta-binomial with this concentration: shares of {@code first} against {@code second} on average.
     *
     * <p>Worked example: 3 of 4 against shares of 0.1 and 0.5, each with a concentration of 10, weigh ln 19.44 = 2.968.
     */
    static double ofShare(Counted counted, double first, double second, double concentration) {
        long part = Math.round(counted.part());
        long rest = Math.max(0, Math.round(counted.whole()) - part);
        double nats = 0;
        for (long i = 0; i < part; i++) {
            nats += Math.log((second * concentration + i) / (first * concentration + i));
        }
        for (long i = 0; i < rest; i++) {
            nats += Math.log(((1 - second) * concentration + i) / ((1 - first) * concentration + i));
        }
        return nats;
    }

    /**
     * Of a count, negative binomial with variance {@code m + dispersion · m²}: means of {@code first} times against {@code second} times what is usual.
     *
     * <p>Worked example: 5 where 1 is usual, once against three times as many, dispersion 0.1: {@code 5 ln(3 · 1.1 / 1.3) - 10 ln(1.3 / 1.1) = 2.987}.
     */
    static double ofCount(double count, double usual, double first, double second, double dispersion) {
        double before = 1 + dispersion * first * usual;
        double after = 1 + dispersion * second * usual;
        return count * Math.log(second * before / (first * after)) - Math.log(after / before) / dispersion;
    }

    /** Of a standard normal deviate: means of {@code first} against {@code second}. Example: a deviate of 4 against means of 1 and 3 weighs 4. */
    static double ofDeviate(double deviate, double first, double second) {
        return (second - first) * (deviate - (first + second) / 2);
    }
}

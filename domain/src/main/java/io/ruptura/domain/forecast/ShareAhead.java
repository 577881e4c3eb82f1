package io.ruptura.domain.forecast;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * What share of the next contacts will be answered in time: a beta distribution. Of {@code n} contacts, so many are a beta-binomial variable.
 *
 * <p>Worked example: mean 0.9 and precision 10, so Beta(9, 1). One contact is missed with probability 0.1; the share itself is below 0.8 with probability
 * {@code 0.8^9 = 0.1342}.
 *
 * @param mean of the share, above 0 and below 1
 * @param precision worth so many contacts seen; small where the share may be nearly anything
 */
record ShareAhead(double mean, double precision) {

    /** From here on the share of the contacts is the share itself. */
    private static final double MANY = 200;

    /** Guards a target such as 0.8 of 5 against being a hair less than 4. */
    private static final double HAIR = 1e-9;

    /** Probability that of so many contacts a share less than {@code target} is answered in time. */
    double below(double target, double contacts) {
        return contacts > MANY ? belowOfMany(target) : belowOfFew(target, (int) contacts);
    }

    private double belowOfMany(double target) {
        return RegularizedBeta.value(target, mean * precision, (1 - mean) * precision);
    }

    /** One less the probability of few enough misses, by {@code p(k+1) = p(k) · (n−k)/(k+1) · (k+a)/(n−k−1+b)}. */
    private double belowOfFew(double target, int contacts) {
        double missed = (1 - mean) * precision;
        double met = mean * precision;
        double chance = 1;
        for (int i = 0; i < contacts; i++) {
            chance *= (met + i) / (precision + i);
        }
        double allowed = Math.floor((1 - target) * contacts + HAIR);
        double enough = chance;
        for (int k = 0; k < allowed; k++) {
            chance *= (contacts - k) / (k + 1.0) * (k + missed) / (contacts - k - 1 + met);
            enough += chance;
        }
        return Math.max(0, 1 - enough);
    }
}

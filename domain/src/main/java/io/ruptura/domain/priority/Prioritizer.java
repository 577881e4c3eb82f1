package io.ruptura.domain.priority;

import io.ruptura.domain.config.PrioritizationConfig;
import io.ruptura.domain.config.ServiceLevelConfig;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.priority.Signal.Term;
import io.ruptura.domain.rupture.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * How much an interaction should come first while a rupture lasts, explained term by term.
 *
 * <ul>
 *   <li>impact, up to 42: severity (critical 1, major 0.75, minor 0.5, warning 0.25) × reach, with reach = 0.7 + 0.3 × max(share of the service's open
 *       interactions that are in scope, ln(1 + open in scope) / ln 101), at most 1;
 *   <li>urgency, up to 22: wait / service-level threshold, at most 1. The cost of waiting is taken to grow with its square, so the cost of one more
 *       second, which is what decides who goes next, grows with the wait. Who has been answered, or did not make contact, does not wait;
 *   <li>frequency, up to 9: ln(distinct customers open on the same topic in scope) / ln 50: one customer is no recurrence;
 *   <li>value, up to 12: ln(1 + value) / (2 ln(1 + median value)): the median earns half.
 * </ul>
 *
 * <p>They add up to at most 85. Legal priority is a class above all of this, never a weight among it: inside a class the same terms decide, scaled into
 * the class's own range, and no terms lift anyone into another class. Blood donors have 86 to 92, the first rank 93 to 100; both are urgent whatever
 * their score.
 *
 * <p>Worked example: a critical rupture of a scope that holds every open contact; 10 of 20 seconds waited; 7 customers on the topic; value 1000 at a
 * median of 1000: 42 + 11 + 4.48 + 6 = 63.48. The same of a pregnant customer: 93 + 7/85 of each = 98.23.
 */
public final class Prioritizer {

    private static final double IMPACT_POINTS = 42;
    private static final double URGENCY_POINTS = 22;
    private static final double FREQUENCY_POINTS = 9;
    private static final double VALUE_POINTS = 12;
    private static final double ALL_POINTS = IMPACT_POINTS + URGENCY_POINTS + FREQUENCY_POINTS + VALUE_POINTS;

    /** Whoever is in scope is affected, however few they are. */
    private static final double LEAST_REACH = 0.7;

    /** As many open contacts as reach everyone, whatever their share. */
    private static final double FULL_REACH = 100;

    /** As many customers with the same problem as recurrence can count. */
    private static final double FULL_RECURRENCE = 50;

    private static final double BLOOD_DONOR_FROM = 86;
    private static final double BLOOD_DONOR_RANGE = 6;
    private static final double FIRST_RANK_FROM = 93;
    private static final double FIRST_RANK_RANGE = 7;

    private static final double HUNDREDTHS = 100;

    private final PrioritizationConfig config;
    private final ServiceLevelConfig serviceLevel;

    public Prioritizer(PrioritizationConfig config, ServiceLevelConfig serviceLevel) {
        this.config = config;
        this.serviceLevel = serviceLevel;
    }

    PriorityScore score(TrackedInteraction interaction, Severity severity, ScopeCensus census, long nowMillis) {
        LegalPriority legal = LegalPriority.of(interaction.opening().legal());
        double scale = scale(legal);
        List<Term> terms = new ArrayList<>();
        if (legal != LegalPriority.NONE) {
            terms.add(new Term("legal", legal == LegalPriority.FIRST ? FIRST_RANK_FROM : BLOOD_DONOR_FROM));
        }
        terms.add(term("impact", scale * impact(severity, census)));
        terms.add(term("urgency", scale * urgency(interaction, nowMillis)));
        terms.add(term(
                "frequency",
                scale * frequency(census.customersAbout(interaction.opening().topic()))));
        terms.add(term("value", scale * value(interaction.opening().value())));
        return new PriorityScore(legal, sum(terms), List.copyOf(terms));
    }

    /** The level a score earns over the one it has: never lower, and only when it is above the threshold by the margin. */
    Priority level(PriorityScore score, Priority current) {
        Priority earned = Priority.LOW;
        if (score.legal() != LegalPriority.NONE || score.score() >= config.urgentAt() + config.margin()) {
            earned = Priority.URGENT;
        } else if (score.score() >= config.highAt() + config.margin()) {
            earned = Priority.HIGH;
        }
        return earned.compareTo(current) > 0 ? earned : current;
    }

    private static double scale(LegalPriority legal) {
        return switch (legal) {
            case NONE -> 1;
            case BLOOD_DONOR -> BLOOD_DONOR_RANGE / ALL_POINTS;
            case FIRST -> FIRST_RANK_RANGE / ALL_POINTS;
        };
    }

    private static double impact(Severity severity, ScopeCensus census) {
        double weight =
                switch (severity) {
                    case CRITICAL -> 1;
                    case MAJOR -> 0.75;
                    case MINOR -> 0.5;
                    case WARNING -> 0.25;
                };
        double number = Math.log1p((double) census.open()) / Math.log1p(FULL_REACH);
        double reach = LEAST_REACH + (1 - LEAST_REACH) * Math.min(1, Math.max(census.share(), number));
        return IMPACT_POINTS * weight * reach;
    }

    private double urgency(TrackedInteraction interaction, long nowMillis) {
        if (!interaction.isWaiting(nowMillis)) {
            return 0;
        }
        double waited = nowMillis - interaction.opening().openedAtMillis();
        double allowed = serviceLevel.thresholdMillis(interaction.channelName());
        return URGENCY_POINTS * Math.min(1, Math.max(0, waited / allowed));
    }

    private static double frequency(int customers) {
        return customers <= 1 ? 0 : FREQUENCY_POINTS * Math.min(1, Math.log(customers) / Math.log(FULL_RECURRENCE));
    }

    private double value(double value) {
        if (!(value > 0)) {
            return 0;
        }
        return VALUE_POINTS * Math.min(1, Math.log1p(value) / (2 * Math.log1p(config.medianValue())));
    }

    private static Term term(String name, double points) {
        return new Term(name, Math.round(points * HUNDREDTHS) / HUNDREDTHS);
    }

    /** In whole hundredths, so that the sum is exactly what the terms say. */
    private static double sum(List<Term> terms) {
        long hundredths = 0;
        for (Term term : terms) {
            hundredths += Math.round(term.points() * HUNDREDTHS);
        }
        return hundredths / HUNDREDTHS;
    }
}

package io.ruptura.domain.rupture.title;

import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.candidate.DeclaredStatus;
import io.ruptura.domain.scope.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes titles in one language; the subclasses hold nothing but its words. Whoever adds a kind is told by the compiler which are missing. */
abstract class TitleLanguage {

    /** What the platform declares, and the number that bears it out or does not. */
    private static final int SAID_WITH_DECLARATION = 2;

    abstract Locale locale();

    abstract String kind(RuptureKind kind);

    /** The whole service with its preposition: {@code in the whole service}. */
    abstract String everywhere();

    /** One dimension's value with its preposition: {@code in channel chat}. */
    abstract String place(String dimension, String value);

    /** What is counted, after the number: {@code contacts}; null when this number has no noun of its own. */
    abstract String noun(String metric);

    /** The same of a single one: {@code contact}. */
    abstract String one(String metric);

    /** Nothing was seen for a while: {@code no contact in 12 min}; null when the metric is not about silence. */
    abstract String silence(String metric, String window);

    /** What the platform says of its channel, and for how long: {@code declared down by its platform for 4 min}. */
    abstract String declared(ChannelCondition condition, String window);

    abstract String during(String window);

    abstract String expected(String value);

    abstract String band(String lower, String upper);

    /** That what is usual there is not well known yet. */
    abstract String coldStart();

    /** The whole line. */
    String title(Candidate candidate) {
        return kind(candidate.kind()) + " " + place(candidate.scope()) + ": "
                + told(candidate.evidence()).stream().map(this::numbers).collect(Collectors.joining("; "));
    }

    /** Of the evidence what is in the title: the first of it, or a declaration and the first of the rest. */
    private static List<Evidence> told(List<Evidence> evidence) {
        boolean isDeclared = evidence.stream().anyMatch(DeclaredStatus::isIn);
        return evidence.stream()
                .sorted(Comparator.comparing(DeclaredStatus::isIn, Comparator.reverseOrder()))
                .limit(isDeclared ? SAID_WITH_DECLARATION : 1)
                .toList();
    }

    private String place(String scopeKey) {
        Scope scope = new Scope(scopeKey);
        return scope.equals(Scope.ALL)
                ? everywhere()
                : scope.dimensions().entrySet().stream()
                        .map(entry -> place(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** What was observed against what was expected, each with its unit. */
    private String numbers(Evidence evidence) {
        if (DeclaredStatus.isIn(evidence)) {
            return declared(DeclaredStatus.condition(evidence.observed()), TitleNumbers.minutes(evidence.window()));
        }
        StringBuilder text = new StringBuilder(observed(evidence));
        if (Double.isFinite(evidence.expected())) {
            text.append(", ").append(expected(value(evidence.metric(), evidence.expected())));
        }
        String lower = value(evidence.metric(), evidence.lower());
        String upper = value(evidence.metric(), evidence.upper());
        if (Double.isFinite(evidence.lower()) && Double.isFinite(evidence.upper()) && !lower.equals(upper)) {
            text.append(" (").append(band(lower, upper)).append(')');
        }
        return evidence.coldStart() ? text.append(", ").append(coldStart()).toString() : text.toString();
    }

    private String observed(Evidence evidence) {
        String silence = silence(evidence.metric(), TitleNumbers.minutes(evidence.window()));
        if (silence != null && !(evidence.observed() > 0)) {
            return silence;
        }
        String window = TitleNumbers.window(evidence.window());
        String noun = evidence.observed() == 1 ? one(evidence.metric()) : noun(evidence.metric());
        String value = value(evidence.metric(), evidence.observed());
        String counted = noun == null ? evidence.metric() + " " + value : value + " " + noun;
        return TitleNumbers.isState(evidence.metric()) || window.isEmpty() ? counted : counted + " " + during(window);
    }

    private String value(String metric, double value) {
        return TitleNumbers.value(metric, value, locale());
    }
}

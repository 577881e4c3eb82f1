package io.ruptura.domain.rupture.title;

import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.candidate.DeclaredStatus;
import io.ruptura.domain.scope.Scope;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes titles in one language; the subclasses hold nothing but its  Whoever adds a kind is told by the compiler which are missing. */
abstract class TitleLanguage {

    abstract Locale locale();

    abstract String kind(RuptureKind kind);

    /** The whole service with its preposition: {@code in the whole service}. */
    abstract String everywhere();

    /** One dimension's value with its preposition: {@code in channel chat}. */
    abstract String place(String dimension, String value);

    /** What is counted, after the number: {@code contacts}; null when this number has no noun of its own. */
    abstract String noun(String metric);

    /** Nothing was seen for a while: {@code no contact in 12 min}; null when the metric is not about silence. */
    abstract String silence(String metric, String window);

    /** What the platform says of its channel, and for how long: {@code declared down for 4 min}. */
    abstract String declared(ChannelCondition condition, String window);

    abstract String during(String window);

    abstract String expected(String value);

    abstract String band(String lower, String upper);

    /** The whole line. */
    String title(Candidate candidate) {
        return kind(candidate.kind()) + " " + place(candidate.scope()) + ": "
                + numbers(candidate, candidate.evidence().get(0));
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
    private String numbers(Candidate candidate, Evidence evidence) {
        if (evidence.metric().equals(DeclaredStatus.SIGNAL)) {
            return declared(DeclaredStatus.condition(evidence.observed()), TitleNumbers.window(evidence.window()));
        }
        StringBuilder text = new StringBuilder(observed(candidate, evidence));
        if (Double.isFinite(evidence.expected())) {
            text.append(", ").append(expected(value(evidence.metric(), evidence.expected())));
        }
        if (Double.isFinite(evidence.lower()) && Double.isFinite(evidence.upper())) {
            text.append(" (")
                    .append(band(
                            value(evidence.metric(), evidence.lower()), value(evidence.metric(), evidence.upper())))
                    .append(')');
        }
        return text.toString();
    }

    private String observed(Candidate candidate, Evidence evidence) {
        // A silence is as long as it has lasted; the window only says how finely it was looked at.
        String silence =
                silence(evidence.metric(), TitleNumbers.minutes(candidate.timeMillis() - candidate.onsetMillis()));
        if (silence != null && !(evidence.observed() > 0)) {
            return silence;
        }
        String window = TitleNumbers.window(evidence.window());
        String noun = noun(evidence.metric());
        String value = value(evidence.metric(), evidence.observed());
        String counted = noun == null ? evidence.metric() + " " + value : value + " " + noun;
        return TitleNumbers.isState(evidence.metric()) || window.isEmpty() ? counted : counted + " " + during(window);
    }

    private String value(String metric, double value) {
        return TitleNumbers.value(metric, value, locale());
    }
}

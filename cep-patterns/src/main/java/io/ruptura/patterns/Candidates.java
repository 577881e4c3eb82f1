package io.ruptura.patterns;

import com.espertech.esper.common.client.EventBean;
import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Turns matches into candidates: one per pattern, scope and instant. When several observations of one instant match the same pattern in the same
 * scope (customers silent and nobody answered), the candidate is as strong and as bad as the strongest and worst of them and shows all the evidence.
 */
final class Candidates {

    private static final Comparator<Evidence> MOST_SURPRISING = Comparator.comparingDouble(Evidence::surprise)
            .reversed()
            .thenComparing(Evidence::metric)
            .thenComparing(Evidence::window)
            .thenComparingDouble(Evidence::observed);

    private record Seen(long timeMillis, String pattern, String scope) {}

    private Candidates() {}

    /** In the order of time, pattern and scope. A row that is no candidate is left out, and {@code faults} told what is wrong, by pattern. */
    static List<Candidate> of(List<Match> matches, Map<String, String> faults) {
        Map<Seen, Candidate> candidates = new TreeMap<>(Comparator.comparingLong(Seen::timeMillis)
                .thenComparing(Seen::pattern)
                .thenComparing(Seen::scope));
        for (Match match : matches) {
            Candidate candidate;
            try {
                candidate = candidate(match);
            } catch (IllegalArgumentException unreadable) {
                faults.putIfAbsent(match.pattern().statement(), unreadable.getMessage());
                continue;
            }
            Seen seen = new Seen(candidate.timeMillis(), candidate.pattern(), candidate.scope());
            candidates.merge(seen, candidate, Candidates::together);
        }
        return List.copyOf(candidates.values());
    }

    private static Candidate candidate(Match match) {
        EventBean row = match.row();
        return new Candidate(
                match.pattern().kind(),
                match.pattern().label(),
                column(match, "scope", String.class),
                match.timeMillis(),
                column(match, "onsetMillis", Long.class),
                word(match, "strength", Candidate.Strength.class),
                word(match, "severity", Severity.class),
                column(match, "confidence", Double.class),
                evidence(row));
    }

    private static <T> T column(Match match, String name, Class<T> type) {
        Object value = match.row().get(name);
        if (value == null) {
            throw new IllegalArgumentException(match.pattern().label() + " gave a row without " + name);
        }
        return type.cast(value);
    }

    private static <E extends Enum<E>> E word(Match match, String name, Class<E> words) {
        String value = column(match, name, String.class);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(value)) {
                return word;
            }
        }
        throw new IllegalArgumentException(match.pattern().label() + " gave a row with " + name + " '" + value
                + "', which must be one of " + Arrays.toString(words.getEnumConstants()));
    }

    private static List<Evidence> evidence(EventBean row) {
        return Stream.of(row.getEventType().getPropertyNames())
                .map(row::get)
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .map(Candidates::evidence)
                .distinct()
                .sorted(MOST_SURPRISING)
                .toList();
    }

    private static Evidence evidence(Observation seen) {
        return new Evidence(
                        seen.signal(),
                        seen.window(),
                        seen.observed(),
                        seen.expected(),
                        seen.lower(),
                        seen.upper(),
                        seen.surprise())
                .labelled(seen.coldStart());
    }

    private static Candidate together(Candidate one, Candidate other) {
        List<Evidence> evidence = new ArrayList<>(one.evidence());
        evidence.addAll(other.evidence());
        boolean raises = one.strength() == Candidate.Strength.RAISE || other.strength() == Candidate.Strength.RAISE;
        return new Candidate(
                one.kind(),
                one.pattern(),
                one.scope(),
                one.timeMillis(),
                Math.min(one.onsetMillis(), other.onsetMillis()),
                raises ? Candidate.Strength.RAISE : Candidate.Strength.SUSTAIN,
                one.severity().isWorseThan(other.severity()) ? one.severity() : other.severity(),
                Math.max(one.confidence(), other.confidence()),
                evidence.stream().distinct().sorted(MOST_SURPRISING).toList());
    }
}

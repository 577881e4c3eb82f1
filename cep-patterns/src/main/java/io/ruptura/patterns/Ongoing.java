package io.ruptura.patterns;

import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Candidate.Strength;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pattern that comes late has to say: of all it would have said until now, the episodes that would still be open, each as one candidate of now. An episode
 * begins with a raise and is over when it was quiet for as long as a rupture is kept open. What is over is not told: nobody is helped by an alert of the past.
 */
public final class Ongoing {

    private final long clearAfterMillis;
    private final long overAfterMillis;

    private record Place(String pattern, String scope) {}

    private record Episode(long onsetMillis, Candidate last) {}

    public Ongoing(DetectionConfig detection) {
        this.clearAfterMillis = detection.clearAfter().toMillis();
        this.overAfterMillis = clearAfterMillis + detection.keepOpen().toMillis();
    }

    /** Of {@code said}, in the order of time, what the patterns with these labels still say at {@code nowMillis}. */
    public List<Candidate> of(List<Candidate> said, Set<String> labels, long nowMillis) {
        Map<Place, Episode> episodes = new LinkedHashMap<>();
        for (Candidate candidate : said) {
            if (labels.contains(candidate.pattern())) {
                episodes.compute(
                        new Place(candidate.pattern(), candidate.scope()), (place, before) -> next(before, candidate));
            }
        }
        return episodes.values().stream()
                .filter(episode -> episode != null && nowMillis - episode.last().timeMillis() < clearAfterMillis)
                .map(episode -> raisedAt(nowMillis, episode))
                .toList();
    }

    private Episode next(Episode before, Candidate candidate) {
        if (before != null && candidate.timeMillis() - before.last().timeMillis() < overAfterMillis) {
            return new Episode(before.onsetMillis(), candidate);
        }
        return candidate.strength() == Strength.RAISE ? new Episode(candidate.onsetMillis(), candidate) : null;
    }

    /** With the onset of the first raise, which the rupture would have if the pattern had been there. */
    private static Candidate raisedAt(long nowMillis, Episode episode) {
        Candidate last = episode.last();
        return new Candidate(
                last.kind(),
                last.pattern(),
                last.scope(),
                nowMillis,
                episode.onsetMillis(),
                Strength.RAISE,
                last.severity(),
                last.confidence(),
                last.evidence());
    }
}

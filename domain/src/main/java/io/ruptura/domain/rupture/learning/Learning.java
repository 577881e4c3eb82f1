package io.ruptura.domain.rupture.learning;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.domain.rupture.Threshold;
import io.ruptura.domain.rupture.candidate.Candidates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people's marks do to thresholds.
 *
 * <p>The threshold of a kind in a scope is the {@code RAISE_SURPRISE} of its pattern plus a shift. A false alarm moves the shift by {@value #STEP}, unless its
 * surprise was so large that no shift within bounds could have kept it back; a missed rupture moves it by −{@value #STEP}. Each mark moves every other scope of
 * the kind by {@value #ELSEWHERE}, which counts where a scope has no marks of its own. The shift is kept within {@value #LEAST} and {@value #MOST}, for what is
 * critical {@value #MOST_CRITICAL}, and halves every 30 days of event time.
 *
 * <p>Worked example: at a threshold of 5, two false alarms on the chat make it 6 there and 5.2 elsewhere; 30 days later it is 5.5 on the chat, 5.1 elsewhere.
 *
 * <p>Above the configured threshold nothing new is raised; below it what the pattern only sustains is raised, though what else the pattern asks may not hold.
 */
public final class Learning {

    static final double STEP = 0.5;
    static final double ELSEWHERE = 0.1;
    public static final double LEAST = -1;
    public static final double MOST = 2;
    public static final double MOST_CRITICAL = 1;
    static final long HALF_LIFE_MILLIS = 30L * 24 * 3_600_000;

    /** Below this it changes nothing that anybody could see, and is forgotten. */
    private static final double NEGLIGIBLE = 0.02;

    private static final Comparator<Place> BY_PLACE = Comparator.comparing(Place::kind)
            .thenComparing(Place::scope, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<String, Double> configured;
    private final TreeMap<Place, LearnedShift> shifts = new TreeMap<>(BY_PLACE);

    private record Place(RuptureKind kind, String scope) {}

    /** {@code configured} is pattern → surprise at which it raises. */
    public Learning(Map<String, Double> configured, List<LearnedShift> learned) {
        this.configured = configured;
        learned.forEach(shift -> shifts.put(new Place(shift.kind(), shift.scope()), shift));
    }

    /** Learns from a rupture that a person said was none, and what of its kind it spoke for. */
    public void falseAlarm(Candidate seen, long nowMillis) {
        Double threshold = configured(seen);
        if (threshold != null && Candidates.surprise(seen) < threshold + MOST) {
            mark(seen.kind(), seen.scope(), STEP, nowMillis);
            mark(seen.kind(), null, ELSEWHERE, nowMillis);
        }
    }

    /** Learns that there was a rupture that was not raised. */
    public void missed(RuptureKind kind, String scope, long nowMillis) {
        mark(kind, scope, -STEP, nowMillis);
        mark(kind, null, -ELSEWHERE, nowMillis);
    }

    private void mark(RuptureKind kind, String scope, double step, long nowMillis) {
        Place place = new Place(kind, scope);
        LearnedShift known = shifts.get(place);
        double before = known == null ? 0 : decayed(known, nowMillis);
        int marks = known == null ? 1 : known.marks() + 1;
        double after = Math.max(LEAST, Math.min(MOST, before + step));
        shifts.put(place, new LearnedShift(kind, scope, after, marks, nowMillis));
    }

    /** Whether a candidate that nothing is open of begins a rupture. */
    public boolean raises(Candidate seen, long nowMillis) {
        Threshold threshold = threshold(seen, nowMillis);
        boolean isStrong = seen.strength() == Candidate.Strength.RAISE;
        if (threshold == null) {
            return isStrong;
        }
        double surprise = Candidates.surprise(seen);
        return surprise >= threshold.surprise() && (isStrong || surprise < threshold.configured());
    }

    /** The candidate with the threshold beside its leading number, where marks have moved it. */
    public Candidate explained(Candidate seen, long nowMillis) {
        Threshold threshold = threshold(seen, nowMillis);
        if (threshold == null || seen.evidence().isEmpty()) {
            return seen;
        }
        List<Evidence> evidence = new ArrayList<>(seen.evidence());
        evidence.set(0, evidence.get(0).with(threshold));
        return seen.showing(evidence);
    }

    /** Null where marks have moved nothing. */
    private Threshold threshold(Candidate seen, long nowMillis) {
        LearnedShift own = shifts.get(new Place(seen.kind(), seen.scope()));
        LearnedShift learned = own == null ? shifts.get(new Place(seen.kind(), null)) : own;
        Double pattern = configured(seen);
        if (learned == null || pattern == null) {
            return null;
        }
        double most = seen.severity() == Severity.CRITICAL ? MOST_CRITICAL : MOST;
        double shift = Math.min(most, decayed(learned, nowMillis));
        return new Threshold(pattern + shift, pattern, shift, learned.marks());
    }

    private Double configured(Candidate seen) {
        int version = seen.pattern().indexOf('@');
        return configured.get(version < 0 ? seen.pattern() : seen.pattern().substring(0, version));
    }

    private static double decayed(LearnedShift shift, long nowMillis) {
        double halfLives = (double) Math.max(0, nowMillis - shift.atMillis()) / HALF_LIFE_MILLIS;
        return shift.shift() * Math.pow(0.5, halfLives);
    }

    /** What is still worth remembering, by kind and scope. */
    public List<LearnedShift> known(long nowMillis) {
        return shifts.values().stream()
                .filter(shift -> Math.abs(decayed(shift, nowMillis)) >= NEGLIGIBLE)
                .toList();
    }
}

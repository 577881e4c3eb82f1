package io.ruptura.patterns;

import com.espertech.esper.runtime.client.DeploymentOptions;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.patterns.module.EventTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All patterns running over the observations of one service unit, under a clock that only {@link #advance} moves.
 *
 * <p>Holds nothing that a replay of the last horizon does not bring back. Not thread-safe: one thread advances and closes it.
 */
public final class PatternSession implements AutoCloseable {

    /** The order in which observations of one instant are seen: total, so that the order of arrival does not matter. */
    public static final Comparator<Observation> ORDER = Comparator.comparing(Observation::scope)
            .thenComparing(Observation::signal)
            .thenComparing(Observation::window)
            .thenComparingDouble(Observation::observed)
            .thenComparingDouble(Observation::surprise)
            .thenComparing(Observation::toString);

    private final EPRuntime runtime;
    private final EPEventService events;
    private final List<Match> matches = new ArrayList<>();
    private final Map<String, String> faults = new TreeMap<>();
    private long clockMillis;

    private PatternSession(CompiledPatterns patterns, long startMillis) {
        // Runtimes live in a static map of Esper's: the name must be nobody else's, also after a restart in the same
        // process.
        this.runtime = EPRuntimeProvider.getRuntime("patterns-" + UUID.randomUUID(), EventTypes.configuration());
        this.events = runtime.getEventService();
        this.clockMillis = startMillis;
        events.advanceTime(startMillis);
        patterns.patterns().forEach(this::deploy);
    }

    /** A session that has seen nothing and whose clock stands at {@code startMillis}. */
    public static PatternSession start(CompiledPatterns patterns, long startMillis) {
        return new PatternSession(patterns, startMillis);
    }

    /** The session that had been fed {@code journal} and whose clock had reached {@code clockMillis}; what it said then is not said again. */
    public static PatternSession rebuild(
            CompiledPatterns patterns, SortedMap<Long, List<Observation>> journal, long clockMillis) {
        PatternSession session = start(patterns, startOf(journal, clockMillis));
        session.catchUp(journal, clockMillis);
        return session;
    }

    /** Where the clock of a session must stand that is to {@link #catchUp}. */
    public static long startOf(SortedMap<Long, List<Observation>> journal, long clockMillis) {
        return journal.isEmpty() ? clockMillis : Math.min(journal.firstKey(), clockMillis);
    }

    /** Feeds a new session all that was seen until the clock; returns what its patterns would have said, in order. */
    public List<Candidate> catchUp(SortedMap<Long, List<Observation>> journal, long untilMillis) {
        List<Candidate> said = new ArrayList<>();
        journal.headMap(untilMillis + 1).forEach((time, observations) -> said.addAll(advance(time, observations)));
        said.addAll(advance(untilMillis, List.of()));
        return said;
    }

    /** Moves the clock, letting everything due on the way happen at its own instant, then shows the observations of {@code toMillis}. */
    public List<Candidate> advance(long toMillis, List<Observation> observations) {
        if (toMillis < clockMillis) {
            throw new IllegalArgumentException("time went back from " + clockMillis + " to " + toMillis);
        }
        clockMillis = toMillis;
        events.advanceTimeSpan(toMillis);
        observations.stream()
                .sorted(ORDER)
                .forEach(observation -> events.sendEventBean(observation, Observation.class.getSimpleName()));
        List<Candidate> candidates = Candidates.of(matches, faults);
        matches.clear();
        return candidates;
    }

    /** When the patterns would next do something by themselves, if ever. */
    public OptionalLong nextScheduledMillis() {
        Long next = events.getNextScheduledTime();
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /** Patterns by name whose rows could not be read, with what was wrong with the first of each; such rows are left out. */
    public Map<String, String> faults() {
        return Collections.unmodifiableMap(faults);
    }

    public long clockMillis() {
        return clockMillis;
    }

    @Override
    public void close() {
        runtime.destroy();
    }

    private void deploy(CompiledPattern pattern) {
        EPDeployment deployment = deployment(pattern);
        // Esper swallows what a listener throws, so it only notes the match; everything that can fail happens in
        // advance().
        Arrays.stream(deployment.getStatements())
                .filter(statement -> statement.getName().equals(pattern.statement()))
                .forEach(statement -> statement.addListener((rows, gone, source, engine) -> {
                    if (rows != null) {
                        Arrays.stream(rows)
                                .forEach(row -> matches.add(new Match(pattern, events.getCurrentTime(), row)));
                    }
                }));
    }

    private EPDeployment deployment(CompiledPattern pattern) {
        try {
            return runtime.getDeploymentService()
                    .deploy(pattern.code(), new DeploymentOptions().setDeploymentId(pattern.label()));
        } catch (EPDeployException broken) {
            throw new IllegalStateException("pattern " + pattern.label() + " cannot be deployed", broken);
        }
    }
}

package io.ruptura.domain.metric.pane;

import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.quality.Unseen;
import io.ruptura.domain.quality.drift.QueueCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one subtask learnt about one scope in one step: a record per step, subtask and active scope, however many events there were.
 *
 * @param scope canonical key of the scope
 * @param origin the subtask
 * @param epoch rises with each restart of the job: contributions of earlier epochs to {@code oldest} are void
 * @param stampMillis end of the step in which this was learnt; it takes effect then
 * @param panes changes to the panes they belong to, past ones included
 * @param oldestFrom from this step end on {@code oldest} replaces what this origin said before
 * @param oldest the origin's longest-waiting contact; null when nothing changed
 * @param unseen what of the scope is not seen from now on, or not in time; null when nothing changed
 * @param counts what the platform says is open in the scope; null when it says nothing
 */
public record PaneDelta(
        String scope,
        int origin,
        long epoch,
        long stampMillis,
        List<Pane> panes,
        long oldestFrom,
        OldestWaiting oldest,
        Unseen unseen,
        List<QueueCount> counts) {

    /** From now on this is what of the scope is not seen. */
    public static PaneDelta ofUnseen(String scope, long stampMillis, Unseen unseen) {
        return new PaneDelta(scope, -1, 0, stampMillis, List.of(), 0, null, unseen, null);
    }

    /** This is what the platform says was open. */
    public static PaneDelta ofCounts(String scope, long stampMillis, List<QueueCount> counts) {
        return new PaneDelta(scope, -1, 0, stampMillis, List.of(), 0, null, null, counts);
    }

    /**
     * The same in a scope that gathers several. Who waits longest is not gathered with it: what one origin says of several scopes cannot be told apart later,
     * so it stays unknown there.
     */
    public PaneDelta inScope(String other) {
        return new PaneDelta(other, origin, epoch, stampMillis, panes, 0, null, null, null);
    }

    /** Contacts offered, less those taken back. */
    public long offered() {
        return panes.stream().mapToLong(pane -> pane.count(Tally.OFFERED)).sum();
    }

    /**
     * What was learnt in one step, scope by scope: first the scope in which anything happened first, of those of one pane the one with most contacts, of
     * those the first by name. What was said and taken back is left out. Does not depend on how many subtasks there are.
     */
    public static List<List<PaneDelta>> byAppearance(List<PaneDelta> together) {
        Map<String, List<PaneDelta>> byScope = new TreeMap<>();
        together.forEach(delta ->
                byScope.computeIfAbsent(delta.scope(), key -> new ArrayList<>()).add(delta));
        byScope.values().removeIf(ofScope -> firstPane(ofScope) == Long.MAX_VALUE);
        return byScope.values().stream()
                .sorted(Comparator.comparingLong(PaneDelta::firstPane)
                        .thenComparing(PaneDelta::offeredInAll, Comparator.reverseOrder()))
                .toList();
    }

    private static long firstPane(List<PaneDelta> ofScope) {
        Map<Long, Pane> sums = new TreeMap<>();
        for (PaneDelta delta : ofScope) {
            delta.panes.forEach(pane ->
                    sums.computeIfAbsent(pane.endMillis, end -> new Pane(end)).add(pane));
        }
        return sums.values().stream()
                .filter(pane -> !pane.isZero())
                .mapToLong(pane -> pane.endMillis)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static long offeredInAll(List<PaneDelta> ofScope) {
        return ofScope.stream().mapToLong(PaneDelta::offered).sum();
    }
}

package io.ruptura.domain.metric;

import io.ruptura.domain.quality.Loss;
import java.util.List;

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
 * @param losses what of the scope is not seen from now on, none when everything is; null when nothing changed
 */
public record PaneDelta(
        String scope,
        int origin,
        long epoch,
        long stampMillis,
        List<Pane> panes,
        long oldestFrom,
        OldestWaiting oldest,
        List<Loss> losses) {

    /** From now on this is what of the scope is not seen. */
    public static PaneDelta ofLosses(String scope, long stampMillis, List<Loss> losses) {
        return new PaneDelta(scope, -1, 0, stampMillis, List.of(), 0, null, losses);
    }
}

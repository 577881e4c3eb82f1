package io.ruptura.jobs.metrics;

import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.rolling.ScopeStore;
import io.ruptura.domain.metric.schedule.Correction;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.util.function.SupplierWithException;
import org.apache.flink.util.function.ThrowingRunnable;

/** The panes and corrections of the scope in hand, in Flink state, by number of the step: hashes of its end in milliseconds collide by the dozen. */
final class PaneStates implements ScopeStore {

    private final MapState<Long, Pane> panes;
    private final MapState<Long, Correction> corrections;
    private final long step;

    PaneStates(MapState<Long, Pane> panes, MapState<Long, Correction> corrections, long stepMillis) {
        this.step = stepMillis;
        this.panes = panes;
        this.corrections = corrections;
    }

    @Override
    public Pane pane(long end) {
        return read(() -> panes.get(end / step));
    }

    @Override
    public void putPane(Pane pane) {
        write(() -> panes.put(pane.endMillis / step, pane));
    }

    @Override
    public void removePane(long end) {
        write(() -> panes.remove(end / step));
    }

    @Override
    public Correction correction(long end) {
        return read(() -> corrections.get(end / step));
    }

    @Override
    public void putCorrection(long end, Correction correction) {
        write(() -> corrections.put(end / step, correction));
    }

    @Override
    public void removeCorrection(long end) {
        write(() -> corrections.remove(end / step));
    }

    private static <T> T read(SupplierWithException<T, Exception> access) {
        try {
            return access.get();
        } catch (Exception broken) {
            throw new IllegalStateException("state of a scope cannot be read", broken);
        }
    }

    private static void write(ThrowingRunnable<Exception> access) {
        try {
            access.run();
        } catch (Exception broken) {
            throw new IllegalStateException("state of a scope cannot be written", broken);
        }
    }
}

package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.schedule.Correction;

/** Where the panes and corrections of one scope are kept, by step end. What is absent is null. */
public interface ScopeStore {

    /** A pane, which must not be changed. */
    Pane pane(long end);

    void putPane(Pane pane);

    void removePane(long end);

    Correction correction(long end);

    void putCorrection(long end, Correction correction);

    void removeCorrection(long end);
}

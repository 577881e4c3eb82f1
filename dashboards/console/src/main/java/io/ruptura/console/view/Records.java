package io.ruptura.console.view;

import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.sla.SlaEvent;
import java.util.ArrayList;
import java.util.List;

/** Records of the engine's topics, as one reading brought them. */
public record Records(
        List<WindowMetrics> metrics,
        List<ExpectedBand> bands,
        List<Rupture> ruptures,
        List<Health> health,
        List<Command> commands,
        List<SlaEvent> clocks) {

    /** To be filled. */
    public static Records empty() {
        return new Records(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    public boolean isEmpty() {
        return metrics.isEmpty()
                && bands.isEmpty()
                && ruptures.isEmpty()
                && health.isEmpty()
                && commands.isEmpty()
                && clocks.isEmpty();
    }
}

package io.ruptura.domain.metric;

import io.ruptura.domain.metric.schedule.Window;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** What a reader of metrics looks at; everything else is passed over unread. */
public record Selection(Set<Window> windows, Set<Metric> metrics) implements Serializable {

    public static final Selection EVERYTHING =
            new Selection(Set.of(Window.values()), Set.copyOf(List.of(Metric.values())));

    public Selection {
        windows = Set.copyOf(windows);
        metrics = Set.copyOf(metrics);
    }
}

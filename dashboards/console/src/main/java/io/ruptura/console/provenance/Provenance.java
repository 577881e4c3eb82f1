package io.ruptura.console.provenance;

import io.ruptura.archive.History;
import io.ruptura.console.view.LiveView;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.definition.MetricDefinitions;
import io.ruptura.domain.metric.schedule.Window;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers where a number comes from. */
public final class Provenance {

    private final WindowFinder windows;
    private final ProvenanceJson json;

    public Provenance(RupturaConfig config, Supplier<LiveView> view, RevisionMemory memory, History history) {
        this.windows =
                new WindowFinder(view, memory, history, Calendars.of(config)::governing, ZoneId.of(config.zone()));
        this.json = new ProvenanceJson(config);
    }

    /**
     * All there is to say about one number, as a JSON object; empty when the window is not known.
     *
     * @param scope canonical key
     * @param endMillis when the window ends, epoch milliseconds; absent for the newest
     * @throws io.ruptura.archive.HistoryUnavailableException when only the store could know and it does not answer
     */
    public Optional<byte[]> of(String scope, Window window, Metric metric, OptionalLong endMillis) {
        Optional<FoundWindow> found = endMillis.isPresent()
                ? windows.at(scope, window, endMillis.getAsLong(), asked(metric))
                : windows.newest(scope, window);
        return found.map(known -> json.of(scope, window, metric, known));
    }

    /** The metric, and the one that counts what it is made of. */
    private static List<Metric> asked(Metric metric) {
        return Stream.concat(Stream.of(metric), MetricDefinitions.of(metric).countedBy().stream())
                .toList();
    }
}

package io.ruptura.jobs.quality;

import io.ruptura.domain.quality.KnownSource;
import io.ruptura.domain.quality.SourceReport;
import io.ruptura.domain.quality.sequence.Numbering;
import io.ruptura.domain.quality.sequence.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** What is remembered of all sources, in Flink state. Those that come when {@value #MOST_SOURCES} are known are not watched. */
final class SourceStates {

    private static final int MOST_SOURCES = 500;

    private final MapState<String, KnownSource> sources;
    private final MapState<String, Numbering> numberings;

    SourceStates(RuntimeContext context) {
        sources = context.getMapState(
                new MapStateDescriptor<>("sources", Types.STRING, TypeInformation.of(KnownSource.class)));
        numberings = context.getMapState(
                new MapStateDescriptor<>("numberings", Types.STRING, TypeInformation.of(Numbering.class)));
    }

    /** Takes in what was heard in the step that ends at {@code end}. */
    void learn(List<SourceReport> heard, long end) throws Exception {
        Map<String, List<SourceReport>> bySource =
                heard.stream().collect(Collectors.groupingBy(SourceReport::source, TreeMap::new, Collectors.toList()));
        int room = MOST_SOURCES - all().size();
        for (Map.Entry<String, List<SourceReport>> source : bySource.entrySet()) {
            KnownSource before = sources.get(source.getKey());
            if (before != null || room-- > 0) {
                sources.put(source.getKey(), (before == null ? KnownSource.NEW : before).after(source.getValue(), end));
                learnNumbers(source.getKey(), source.getValue(), end);
            }
        }
    }

    private void learnNumbers(String source, List<SourceReport> reports, long end) throws Exception {
        List<Numbers> told = reports.stream()
                .map(SourceReport::numbers)
                .filter(Objects::nonNull)
                .toList();
        if (!told.isEmpty()) {
            Numbering before = numberings.get(source);
            numberings.put(source, (before == null ? Numbering.NEW : before).after(told, end));
        }
    }

    void forget(String source) throws Exception {
        sources.remove(source);
        numberings.remove(source);
    }

    void put(String source, Numbering numbering) throws Exception {
        numberings.put(source, numbering);
    }

    SortedMap<String, KnownSource> all() throws Exception {
        return sorted(sources);
    }

    SortedMap<String, Numbering> numberings() throws Exception {
        return sorted(numberings);
    }

    private static <V> SortedMap<String, V> sorted(MapState<String, V> state) throws Exception {
        SortedMap<String, V> sorted = new TreeMap<>();
        for (Map.Entry<String, V> entry : state.entries()) {
            sorted.put(entry.getKey(), entry.getValue());
        }
        return sorted;
    }
}

package io.ruptura.jobs.quality;

import io.ruptura.domain.quality.LateSource;
import io.ruptura.domain.quality.LostSource;
import io.ruptura.domain.quality.Unseen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** All scopes with what each was last told it does not see, and the sources that were lost or late then, in Flink state. */
final class ScopeStates {

    private final MapState<String, Unseen> told;
    private final MapState<String, LostSource> lost;
    private final MapState<String, LateSource> late;

    ScopeStates(RuntimeContext context) {
        told = context.getMapState(
                new MapStateDescriptor<>("unseen-by-scope", Types.STRING, TypeInformation.of(Unseen.class)));
        lost = context.getMapState(
                new MapStateDescriptor<>("lost", Types.STRING, TypeInformation.of(LostSource.class)));
        late = context.getMapState(
                new MapStateDescriptor<>("late", Types.STRING, TypeInformation.of(LateSource.class)));
    }

    boolean isKnown(String scope) throws Exception {
        return told.contains(scope);
    }

    void add(List<String> scopes) throws Exception {
        for (String scope : scopes) {
            if (!told.contains(scope)) {
                told.put(scope, Unseen.NOTHING);
            }
        }
    }

    List<String> all() throws Exception {
        List<String> all = new ArrayList<>();
        told.keys().forEach(all::add);
        return all;
    }

    /** Whether it is news that a scope does not see this. */
    boolean isNews(String scope, Unseen unseen) throws Exception {
        boolean isNews = !unseen.equals(told.get(scope));
        if (isNews) {
            told.put(scope, unseen);
        }
        return isNews;
    }

    /** Whether other sources are lost or late than before, or since another time, or otherwise. */
    boolean isNews(List<LostSource> lostNow, List<LateSource> lateNow) throws Exception {
        boolean isLostNews = replace(lost, lostNow, LostSource::source);
        boolean isLateNews = replace(late, lateNow, LateSource::source);
        return isLostNews || isLateNews;
    }

    private static <S> boolean replace(MapState<String, S> state, List<S> now, Function<S, String> name)
            throws Exception {
        Map<String, S> before = new HashMap<>();
        for (Map.Entry<String, S> source : state.entries()) {
            before.put(source.getKey(), source.getValue());
        }
        Map<String, S> after = now.stream().collect(Collectors.toMap(name, source -> source));
        if (after.equals(before)) {
            return false;
        }
        state.clear();
        state.putAll(after);
        return true;
    }
}

package io.ruptura.jobs.quality;

import io.ruptura.domain.quality.Loss;
import io.ruptura.domain.quality.LostSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** All scopes with what each was last told it does not see, and the sources that were lost then, in Flink state. */
final class ScopeStates {

    private final MapState<String, List<Loss>> told;
    private final MapState<String, LostSource> lost;

    ScopeStates(RuntimeContext context) {
        told = context.getMapState(
                new MapStateDescriptor<>("scopes", Types.STRING, Types.LIST(TypeInformation.of(Loss.class))));
        lost = context.getMapState(
                new MapStateDescriptor<>("lost", Types.STRING, TypeInformation.of(LostSource.class)));
    }

    boolean isKnown(String scope) throws Exception {
        return told.contains(scope);
    }

    void add(List<String> scopes) throws Exception {
        for (String scope : scopes) {
            if (!told.contains(scope)) {
                told.put(scope, List.of());
            }
        }
    }

    List<String> all() throws Exception {
        List<String> all = new ArrayList<>();
        told.keys().forEach(all::add);
        return all;
    }

    /** Whether it is news that a scope does not see this. */
    boolean isNews(String scope, List<Loss> losses) throws Exception {
        boolean isNews = !losses.equals(told.get(scope));
        if (isNews) {
            told.put(scope, losses);
        }
        return isNews;
    }

    /** Whether other sources are lost than before, or since another time. */
    boolean isNews(List<LostSource> lostNow) throws Exception {
        List<LostSource> before = new ArrayList<>();
        lost.values().forEach(before::add);
        if (before.size() == lostNow.size() && before.containsAll(lostNow)) {
            return false;
        }
        lost.clear();
        for (LostSource source : lostNow) {
            lost.put(source.source(), source);
        }
        return true;
    }
}

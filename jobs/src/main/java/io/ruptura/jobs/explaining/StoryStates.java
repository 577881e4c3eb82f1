package io.ruptura.jobs.explaining;

import io.ruptura.domain.rupture.course.ScopeStory;
import io.ruptura.domain.rupture.explained.Stories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/** The stories of scopes as they lie in state; each is read once an instant, whatever asks for it. */
final class StoryStates implements Stories {

    private final MapState<String, ScopeStory> states;
    private final Map<String, ScopeStory> looked = new HashMap<>();

    StoryStates(MapState<String, ScopeStory> states) {
        this.states = states;
    }

    @Override
    public ScopeStory of(String scope) {
        return looked.computeIfAbsent(scope, key -> {
            try {
                return states.get(key);
            } catch (Exception unreadable) {
                throw new IllegalStateException("the state of scope " + key + " cannot be read", unreadable);
            }
        });
    }

    @Override
    public List<String> oneNarrowerThan(String scope) {
        List<String> parts = new ArrayList<>();
        try {
            for (String known : states.keys()) {
                if (Stories.isOneNarrower(known, scope)) {
                    parts.add(known);
                }
            }
        } catch (Exception unreadable) {
            throw new IllegalStateException("the scopes in state cannot be read", unreadable);
        }
        return parts;
    }
}

package io.ruptura.domain.rupture.command;

import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.scope.Scope;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people asked not to hear of. Every matcher must match: {@code kind} the kind, anything else that dimension of the scope.
 *
 * @param id of the command that asked for it
 * @param untilMillis when it ends; Long.MAX_VALUE for not by itself
 */
public record Silence(String id, Map<String, String> matchers, long untilMillis) {

    public static final String KIND = "kind";

    public Silence {
        matchers = Map.copyOf(matchers);
    }

    /** The matchers that match this rupture and those of its kind in narrower scopes. */
    public static Map<String, String> matchersOf(Rupture rupture) {
        Map<String, String> matchers = new TreeMap<>(new Scope(rupture.scope()).dimensions());
        matchers.put(KIND, rupture.kind().wireName());
        return matchers;
    }

    public boolean matches(RuptureKind kind, String scope) {
        Map<String, String> dimensions = new Scope(scope).dimensions();
        return matchers.entrySet().stream()
                .allMatch(matcher -> matcher.getKey().equals(KIND)
                        ? matcher.getValue().equals(kind.wireName())
                        : matcher.getValue().equals(dimensions.get(matcher.getKey())));
    }

    public boolean isActive(long nowMillis) {
        return nowMillis < untilMillis;
    }
}

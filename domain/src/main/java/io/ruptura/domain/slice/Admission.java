package io.ruptura.domain.slice;

import io.ruptura.domain.scope.Scope;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the scopes of a grouping set beyond its limit are named: together they are one scope, whose every dimension has the value {@code ~other}. Who is told
 * apart is decided once, so the scopes of a set always add up to the whole of it.
 */
public final class Admission {

    /** The value of everything beyond the limit. */
    public static final String OTHER = "~other";

    private Admission() {}

    /** The grouping set of a scope: its dimensions' names, {@code channel,queue}; empty for the whole service, which has no other. */
    public static String setOf(String scope) {
        return String.join(",", new Scope(scope).dimensions().keySet());
    }

    /** The scope that takes what is beyond the limit in the set of this scope. */
    public static String otherOf(String scope) {
        return otherOfSet(setOf(scope));
    }

    /** The scope that takes what is beyond the limit in a set. */
    static String otherOfSet(String set) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        for (String dimension : set.split(",")) {
            dimensions.put(dimension, OTHER);
        }
        return Scope.of(dimensions).key();
    }
}

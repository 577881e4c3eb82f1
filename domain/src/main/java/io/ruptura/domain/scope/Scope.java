package io.ruptura.domain.scope;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A slice of the service: dimension → value, such as {@code channel=chat}. The whole service is {@link #ALL}, the empty slice.
 *
 * <p>{@code key} is the canonical text, dimensions in alphabetical order, and is what crosses streams and keys state:
 * {@code channel=chat,queue=billing}. The characters {@code %,=} of a value are percent-encoded in it.
 */
public record Scope(String key) {

    public static final Scope ALL = new Scope("");

    /** The scope of these dimensions; an empty map is {@link #ALL}. */
    public static Scope of(Map<String, String> dimensions) {
        if (dimensions.isEmpty()) {
            return ALL;
        }
        StringBuilder key = new StringBuilder();
        new TreeMap<>(dimensions).forEach((name, value) -> append(key, name, value));
        return new Scope(key.toString());
    }

    public static Scope of(String dimension, String value) {
        return of(Map.of(dimension, value));
    }

    public SortedMap<String, String> dimensions() {
        if (key.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> dimensions = new TreeMap<>();
        for (String part : key.split(",", -1)) {
            int equals = part.indexOf('=');
            dimensions.put(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
        }
        return dimensions;
    }

    /** Whether everything in {@code other} is also in this scope: {@code ALL} contains every scope, each contains itself. */
    public boolean contains(Scope other) {
        return key.equals(other.key)
                || other.dimensions().entrySet().containsAll(dimensions().entrySet());
    }

    /** Whether one contains the other. */
    public boolean isRelatedTo(Scope other) {
        return contains(other) || other.contains(this);
    }

    /** Whether a contact could be in both: no dimension is fixed to different values. */
    public boolean overlaps(Scope other) {
        SortedMap<String, String> mine = dimensions();
        return other.dimensions().entrySet().stream()
                .allMatch(theirs -> theirs.getValue().equals(mine.getOrDefault(theirs.getKey(), theirs.getValue())));
    }

    /** Whether a key is the whole service's or that of a channel with all its queues; takes no scope apart. */
    public static boolean isServiceOrChannel(String key) {
        return key.isEmpty() || (key.startsWith("channel=") && key.indexOf(',') < 0);
    }

    private static void append(StringBuilder key, String name, String value) {
        if (key.length() > 0) {
            key.append(',');
        }
        key.append(encode(name)).append('=').append(encode(value));
    }

    private static String encode(String text) {
        return text.replace("%", "%25").replace(",", "%2C").replace("=", "%3D");
    }

    private static String decode(String text) {
        return text.indexOf('%') < 0
                ? text
                : text.replace("%2C", ",").replace("%3D", "=").replace("%25", "%");
    }
}

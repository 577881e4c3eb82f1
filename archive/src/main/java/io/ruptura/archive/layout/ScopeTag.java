package io.ruptura.archive.layout;

import com.influxdb.client.write.Point;
import io.ruptura.domain.scope.Scope;
import java.util.SortedMap;

/**
 * A scope as a tag. The key of a scope is nearly one: a tag cannot be empty, one store drops backslashes, and no line may break. So the whole service is
 * {@code all}, which no key is, and those characters are percent-encoded, as a key already does with {@code %,=}.
 */
final class ScopeTag {

    static final String COLUMN = "scope";

    private static final String WHOLE = "all";

    private ScopeTag() {}

    static String of(String scopeKey) {
        return scopeKey.isEmpty() ? WHOLE : safe(scopeKey);
    }

    /** The scope, and its channel and queue by themselves, so that people can choose by them. */
    static void addTo(Point point, String scopeKey) {
        point.addTag(COLUMN, of(scopeKey));
        SortedMap<String, String> dimensions = new Scope(scopeKey).dimensions();
        for (String dimension : new String[] {"channel", "queue"}) {
            String value = dimensions.get(dimension);
            if (value != null && !value.isEmpty()) {
                point.addTag(dimension, safe(value));
            }
        }
    }

    private static String safe(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean unsafe = character == '\\' || Character.isISOControl(character);
            if (unsafe && safe == null) {
                safe = new StringBuilder(text.substring(0, i));
            }
            if (safe != null) {
                safe.append(unsafe ? String.format("%%%02X", (int) character) : String.valueOf(character));
            }
        }
        return safe == null ? text : safe.toString();
    }
}

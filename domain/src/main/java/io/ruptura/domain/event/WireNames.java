package io.ruptura.domain.event;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How the constants of closed sets are written: {@code NOT_JSON} is {@code not-json}. */
public final class WireNames {

    private WireNames() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every constant by its wire name. */
    public static <E extends Enum<E>> Map<String, E> all(Class<E> set) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : set.getEnumConstants()) {
            byName.put(of(constant), constant);
        }
        return byName;
    }
}

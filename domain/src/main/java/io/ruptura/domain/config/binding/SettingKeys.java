package io.ruptura.domain.config.binding;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

/** From the names of the code to the names of the file. */
public final class SettingKeys {

    private SettingKeys() {}

    /** The key of a record component: {@code maxDelay} is {@code max-delay}. */
    public static String of(RecordComponent component) {
        return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** An enum constant as it is written: {@code rocksdb}. A name with digits is a code and keeps its case: {@code PT5M}. */
    public static String of(Enum<?> constant) {
        String name = constant.name();
        return name.chars().anyMatch(Character::isDigit)
                ? name
                : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

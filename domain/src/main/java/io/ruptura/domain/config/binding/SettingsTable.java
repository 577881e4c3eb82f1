package io.ruptura.domain.config.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Describes a file of settings as a Markdown table with one row per key, from the records it is read into: what reference pages are made of. */
public final class SettingsTable {

    private static final String HEAD =
            "| key | what | type | default | from | to | example |\n|---|---|---|---|---|---|---|\n";

    private SettingsTable() {}

    /** The table of the file that is read into this record. */
    public static String of(Class<? extends Record> type) {
        StringBuilder table = new StringBuilder(HEAD);
        appendRows(table, "", type);
        return table.toString();
    }

    private static void appendRows(StringBuilder table, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            Setting setting = component.getAnnotation(Setting.class);
            String key = prefix + SettingKeys.of(component);
            Class<?> nested = nested(component.getGenericType());
            if (nested != null && nested.isRecord()) {
                boolean list = component.getType() != nested;
                table.append(row("**`" + key + (list ? "[]" : "") + "`**", setting.value(), "", "", "", "", ""));
                appendRows(table, key + (list ? "[]." : "."), nested);
            } else {
                boolean duration = component.getGenericType().getTypeName().contains("Duration");
                table.append(row(
                        "`" + key + "`",
                        setting.value(),
                        name(component.getGenericType()),
                        code(setting.byDefault()),
                        bound(setting.min(), duration),
                        bound(setting.max(), duration),
                        code(setting.example())));
            }
        }
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static Class<?> nested(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class && generic.getActualTypeArguments()[0] instanceof Class<?> element
                    ? element
                    : null;
        }
        return (Class<?>) type;
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            String of = Arrays.stream(generic.getActualTypeArguments())
                    .map(SettingsTable::name)
                    .collect(Collectors.joining(" to "));
            return (generic.getRawType() == List.class ? "list of " : "map of ") + of;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return ScalarReader.constants(raw);
        }
        return raw == String.class ? "text" : raw == Duration.class ? "duration" : number(raw);
    }

    private static String number(Class<?> raw) {
        return switch (raw.getSimpleName()) {
            case "boolean" -> "true or false";
            case "int", "long" -> "whole number";
            default -> "number";
        };
    }

    private static String bound(double value, boolean duration) {
        return Double.isInfinite(value)
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + (duration ? " s" : "");
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}

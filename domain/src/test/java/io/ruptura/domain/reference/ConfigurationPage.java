package io.ruptura.domain.reference;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.Setting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The reference page of the configuration file, from the records that it is read into. */
final class ConfigurationPage {

    private ConfigurationPage() {}

    static String render() {
        StringBuilder page = new StringBuilder("""
                # Configuration

                One YAML file, everything optional. `./ruptura config check FILE` lists every mistake at once. Durations are written
                `500ms`, `10s`, `5m`, `1h30m`, `1d` or in ISO 8601. An annotated example is `deploy/examples/ruptura.yaml`.

                """);
        page.append("| key | what | type | default | from | to | example |\n|---|---|---|---|---|---|---|\n");
        appendRows(page, "", RupturaConfig.class);
        return page.toString();
    }

    private static void appendRows(StringBuilder page, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            Setting setting = component.getAnnotation(Setting.class);
            String key = prefix + kebab(component.getName());
            Class<?> nested = nested(component.getGenericType());
            if (nested != null && nested.isRecord()) {
                boolean list = component.getType() != nested;
                page.append(row("**`" + key + (list ? "[]" : "") + "`**", setting.value(), "", "", "", "", ""));
                appendRows(page, key + (list ? "[]." : "."), nested);
            } else {
                boolean duration = component.getGenericType().getTypeName().contains("Duration");
                page.append(row(
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
            return generic.getRawType() == java.util.List.class
                            && generic.getActualTypeArguments()[0] instanceof Class<?> element
                    ? element
                    : null;
        }
        return (Class<?>) type;
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            String of = Arrays.stream(generic.getActualTypeArguments())
                    .map(ConfigurationPage::name)
                    .collect(Collectors.joining(" to "));
            return (generic.getRawType() == java.util.List.class ? "list of " : "map of ") + of;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .map(constant -> constant.toString().matches(".*\\d.*")
                            ? constant.toString()
                            : constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
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

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}

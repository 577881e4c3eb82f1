package io.ruptura.domain.config.binding;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns the text of one scalar into a number, switch, duration, enum constant or text, within the setting's range. */
final class ScalarReader {

    /** The text is not what the setting takes; the message is the rule, to be read after the key. */
    static final class RuleBrokenException extends Exception {
        RuleBrokenException(String rule) {
            super(rule);
        }
    }

    private ScalarReader() {}

    static Object read(Class<?> type, String text, Setting setting) throws RuleBrokenException {
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class) {
            return readBoolean(text);
        }
        if (type == Duration.class) {
            return readDuration(text, setting);
        }
        if (type.isEnum()) {
            return readEnum(type, text);
        }
        return readNumber(type, text, setting);
    }

    /** What a value of the setting must be: {@code must be a duration from 1s to 1m}. */
    static String rule(Class<?> type, Setting setting) {
        if (type == boolean.class) {
            return "must be true or false";
        }
        if (type == Duration.class) {
            return "must be a duration" + range(setting, true);
        }
        if (type.isEnum()) {
            return "must be one of " + constants(type);
        }
        if (type == String.class) {
            return "must be text";
        }
        return (type == double.class || type == Double.class ? "must be a number" : "must be a whole number")
                + range(setting, false);
    }

    static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> SettingKeys.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static boolean readBoolean(String text) throws RuleBrokenException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new RuleBrokenException("must be true or false");
        };
    }

    private static Duration readDuration(String text, Setting setting) throws RuleBrokenException {
        Duration duration = DurationText.parse(text);
        if (duration == null || !inRange(duration.toMillis() / 1000.0, setting)) {
            throw new RuleBrokenException(rule(Duration.class, setting));
        }
        return duration;
    }

    private static Object readEnum(Class<?> type, String text) throws RuleBrokenException {
        for (Object constant : type.getEnumConstants()) {
            if (SettingKeys.of((Enum<?>) constant).equalsIgnoreCase(text.replace('_', '-'))) {
                return constant;
            }
        }
        throw new RuleBrokenException(rule(type, null));
    }

    private static Object readNumber(Class<?> type, String text, Setting setting) throws RuleBrokenException {
        try {
            BigDecimal number = new BigDecimal(text.replace("_", ""));
            if (!inRange(number.doubleValue(), setting)) {
                throw new RuleBrokenException(rule(type, setting));
            }
            if (type == int.class) {
                return number.intValueExact();
            }
            return type == long.class ? (Object) number.longValueExact() : (Object) number.doubleValue();
        } catch (ArithmeticException | NumberFormatException notANumber) {
            throw new RuleBrokenException(rule(type, setting));
        }
    }

    private static boolean inRange(double value, Setting setting) {
        return value >= setting.min() && value <= setting.max();
    }

    private static String range(Setting setting, boolean duration) {
        boolean from = setting.min() != Double.NEGATIVE_INFINITY;
        boolean to = setting.max() != Double.POSITIVE_INFINITY;
        if (from && to) {
            return " from " + bound(setting.min(), duration) + " to " + bound(setting.max(), duration);
        }
        if (from) {
            return " of at least " + bound(setting.min(), duration);
        }
        return to ? " of at most " + bound(setting.max(), duration) : "";
    }

    private static String bound(double value, boolean duration) {
        return duration
                ? DurationText.format(Duration.ofMillis(Math.round(value * 1000)))
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}

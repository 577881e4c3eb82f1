package io.ruptura.deploy.importing.event;

import io.ruptura.deploy.importing.csv.BadRowException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What kind of JSON value the text of a row becomes. */
public enum ValueKind {
    TEXT,
    NUMBER,
    SWITCH,
    /** Texts parted by a space or a comma. */
    LIST;

    /** The value for Jackson to write. */
    Object read(String key, String text) {
        return switch (this) {
            case TEXT -> text;
            case NUMBER -> number(key, text);
            case SWITCH -> switchedOn(key, text);
            case LIST -> list(text);
        };
    }

    private static BigDecimal number(String key, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new BadRowException("data." + key + " must be a number, was '" + text + "' (e.g. 4.5)", e);
        }
    }

    private static boolean switchedOn(String key, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadRowException("data." + key + " must be true or false, was '" + text + "'");
        }
        return text.equals("true");
    }

    private static List<String> list(String text) {
        return Stream.of(text.split("[ ,]+")).filter(item -> !item.isEmpty()).toList();
    }
}

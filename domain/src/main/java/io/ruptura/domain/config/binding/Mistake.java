package io.ruptura.domain.config.binding;

/**
 * One thing that is wrong with a configuration file, with all that is needed to put it right.
 *
 * @param line counted from 1; 0 when the file does not say where, such as a key that is absent
 * @param key path of the key, such as {@code calendars[0].zone}; empty for the file as a whole
 * @param rule what must hold, to be read after the key: {@code must be at least 1s}
 * @param value what was written
 * @param example a value that would do
 */
public record Mistake(int line, String key, String rule, String value, String example) {

    /** One line: {@code line 12: metrics.step must divide one minute, was 7s (e.g. 10s)}. */
    @Override
    public String toString() {
        return (line > 0 ? "line " + line + ": " : "")
                + (key.isEmpty() ? "the file" : key)
                + " "
                + rule
                + (value.isEmpty() ? "" : ", was " + value)
                + (example.isEmpty() ? "" : " (e.g. " + example + ")");
    }
}

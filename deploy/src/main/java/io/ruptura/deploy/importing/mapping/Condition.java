package io.ruptura.deploy.importing.mapping;

import io.ruptura.deploy.importing.csv.BadRowException;
import io.ruptura.deploy.importing.csv.Row;
import io.ruptura.domain.config.binding.Setting;
import java.util.List;

/**
 * Something a row must fulfil: every part that is written must hold. Values ending in {@code *} are prefixes, so {@code '*'} is any value. "The row before" is the row before of the
 * same case.
 */
public record Condition(
        @Setting(value = "The column it is about.", example = "outcome")
        String column,

        @Setting(value = "The value is one of these.", example = "[Active, 'Awaiting*']")
        List<String> in,

        @Setting(value = "The value is none of these, or absent.", example = "[NO_SERVER]")
        List<String> notIn,

        @Setting(value = "In the row before, the value was one of these.", example = "[New]")
        List<String> was,

        @Setting(
                value = "In the row before, the value was none of these, or there was no row before.",
                example = "[Resolved]")
        List<String> wasNot,

        @Setting(value = "The value is there and differs from the row before.", byDefault = "false")
        boolean changed,

        @Setting(value = "The value is a number and larger than in the row before, 0 at first.", byDefault = "false")
        boolean rises,

        @Setting(value = "How the case stood before this row; needs no column.", example = "[resolved, closed]")
        List<CaseState> state) {

    public Condition {
        in = List.copyOf(in);
        notIn = List.copyOf(notIn);
        was = List.copyOf(was);
        wasNot = List.copyOf(wasNot);
        state = List.copyOf(state);
    }

    boolean remembersCases() {
        return !was.isEmpty() || !wasNot.isEmpty() || changed || rises || !state.isEmpty();
    }

    /** Whether it asks for anything at all. */
    public boolean isEmpty() {
        return in.isEmpty() && notIn.isEmpty() && !remembersCases();
    }

    /** Whether it looks at the column, which must then be named. */
    public boolean needsColumn() {
        return isEmpty()
                || !in.isEmpty()
                || !notIn.isEmpty()
                || !was.isEmpty()
                || !wasNot.isEmpty()
                || changed
                || rises;
    }

    public boolean holds(Row row, CaseHistory history) {
        return (state.isEmpty() || state.contains(history.state()))
                && (!needsColumn() || valueHolds(row.value(column), history.previous(column), history.isNew()));
    }

    private boolean valueHolds(String value, String previous, boolean first) {
        return (in.isEmpty() || matches(in, value))
                && (notIn.isEmpty() || !matches(notIn, value))
                && (was.isEmpty() || matches(was, previous))
                && (wasNot.isEmpty() || first || !matches(wasNot, previous))
                && (!changed || (value != null && !value.equals(previous)))
                && (!rises || number(value) > number(previous));
    }

    private static boolean matches(List<String> patterns, String value) {
        return value != null && patterns.stream().anyMatch(pattern -> matches(pattern, value));
    }

    private static boolean matches(String pattern, String value) {
        return pattern.endsWith("*")
                ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                : value.equals(pattern);
    }

    private double number(String value) {
        try {
            return value == null ? 0 : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new BadRowException("column " + column + " must be a number to rise, was '" + value + "'", e);
        }
    }
}

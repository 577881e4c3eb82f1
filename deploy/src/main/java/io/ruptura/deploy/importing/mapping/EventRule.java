package io.ruptura.deploy.importing.mapping;

import io.ruptura.deploy.importing.csv.Row;
import io.ruptura.domain.config.binding.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One event that a row may become. */
public record EventRule(
        @Setting(value = "Type of the event.", example = "ruptura.interaction.opened")
        String type,

        @Setting(
                value = "Name of its time; of several names parted by '|' the first that is there.",
                example = "'answered | left'")
        String at,

        @Setting(
                value = "every-row it applies to, the first-row of a case, or once a case.",
                byDefault = "every-row",
                example = "once")
        Occurrence only,

        @Setting(value = "All of these must hold.") List<Condition> when,

        @Setting(value = "When there are any of these, at least one must hold.")
        List<Condition> any,

        @Setting(
                value =
                        "What it says: key of the event's data, dots for nesting, to a template. Of several parted by '|' the first whose columns"
                                + " are all there; a key without any is left out.",
                example = "{channel: phone, queue: '{type}', customer.id: 'c-{customer_id} | call-{call_id}'}")
        Map<String, String> data) {

    public EventRule {
        when = List.copyOf(when);
        any = List.copyOf(any);
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** How often a rule may fire within one case. */
    public enum Occurrence {
        EVERY_ROW,
        FIRST_ROW,
        ONCE
    }

    boolean remembersCases() {
        return only != Occurrence.EVERY_ROW
                || when.stream().anyMatch(Condition::remembersCases)
                || any.stream().anyMatch(Condition::remembersCases);
    }

    public boolean applies(Row row, CaseHistory history, int index) {
        return occursNow(history, index)
                && when.stream().allMatch(condition -> condition.holds(row, history))
                && (any.isEmpty() || any.stream().anyMatch(condition -> condition.holds(row, history)));
    }

    private boolean occursNow(CaseHistory history, int index) {
        return switch (only) {
            case EVERY_ROW -> true;
            case FIRST_ROW -> history.isNew();
            case ONCE -> !history.fired(index);
        };
    }
}

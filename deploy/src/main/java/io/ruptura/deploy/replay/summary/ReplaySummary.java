package io.ruptura.deploy.replay.summary;

import io.ruptura.domain.budget.ShiftAccount;
import io.ruptura.domain.event.Rfc3339;
import io.ruptura.domain.json.JsonRecordWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * {@code summary.json}: what went in and what came out of a replay. It says nothing of when or how fast it ran, so that equal replays have equal
 * summaries.
 *
 * @param lines lines that were not blank: each is an event, a duplicate of one, of an unknown type, or a dead letter
 * @param firstMillis time of the first event; Long.MAX_VALUE without events
 * @param duplicates accepted events that had been accepted before
 * @param quietWindowsLeftOut whether windows shorter than a day in which nothing happened were left out, as they are of a history with millions of them
 * @param offeredInOther contacts offered in scopes beyond {@code metrics.max-scopes-per-set}, over all grouping sets
 * @param conditionsByName how often something was in doubt, by the first word of its name
 * @param missingNumbers numbers that never came of sources that number their events
 * @param shifts what each shift spent of its alert budget, by time; empty without a budget
 * @param decided what people decided meanwhile
 * @param versions what the numbers depend on: configuration, calendars, patterns
 */
public record ReplaySummary(
        long lines,
        SortedMap<String, Long> eventsByType,
        long firstMillis,
        long lastMillis,
        long duplicates,
        long unknownTypes,
        SortedMap<String, Long> deadLettersByReason,
        SortedMap<String, Long> windowsByLength,
        boolean quietWindowsLeftOut,
        long offeredInOther,
        SortedMap<String, Long> rupturesByKind,
        SortedMap<String, Long> rupturesByState,
        SortedMap<String, Long> signalsByKind,
        SortedMap<String, Long> slaEventsByType,
        SortedMap<String, Long> conditionsByName,
        long missingNumbers,
        List<ShiftAccount> shifts,
        Decided decided,
        Versions versions) {

    public static final String EVENTS = "events";
    public static final String FIRST_EVENT = "first-event";
    public static final String LAST_EVENT = "last-event";
    public static final String DEAD_LETTERS = "dead-letters";
    public static final String WINDOWS = "windows";
    public static final String RUPTURES_BY_KIND = "ruptures-by-kind";
    public static final String RUPTURES_BY_STATE = "ruptures-by-state";
    public static final String SIGNALS = "signals";
    public static final String SLA_EVENTS = "sla-events";
    public static final String CONDITIONS = "conditions";
    public static final String COMMANDS = "commands";
    public static final String COMMANDS_AFTER_END = "commands-after-end";

    /**
     * What became of the commands.
     *
     * @param byKind those that acted at their time
     * @param afterTheEnd those whose time comes after the last event, by kind: they did nothing
     * @param ignored of those that acted, how many named nothing known, or asked for what was not possible
     */
    public record Decided(SortedMap<String, Long> byKind, SortedMap<String, Long> afterTheEnd, long ignored) {}

    /** Identity of everything that decides the output besides the input. */
    public record Versions(String configuration, List<String> calendars, List<String> patterns) {}

    public byte[] json() {
        return JsonRecordWriter.object(json -> {
            json.whole("lines", lines);
            json.nested("events", events -> {
                events.whole("accepted", sum(eventsByType));
                events.whole("duplicates", duplicates);
                events.whole("unknownTypes", unknownTypes);
                if (sum(eventsByType) > 0) {
                    events.instant("first", firstMillis);
                    events.instant("last", lastMillis);
                }
                counts(events, "byType", eventsByType);
            });
            totals(json, "deadLetters", "byReason", deadLettersByReason);
            json.nested("windows", windows -> {
                windows.whole("total", sum(windowsByLength));
                counts(windows, "byLength", windowsByLength);
                windows.flag("quietLeftOut", quietWindowsLeftOut);
                windows.whole("offeredInOtherScopes", offeredInOther);
            });
            json.nested("ruptures", ruptures -> {
                ruptures.whole("total", sum(rupturesByKind));
                counts(ruptures, "byKind", rupturesByKind);
                counts(ruptures, "byState", rupturesByState);
            });
            totals(json, "signals", "byKind", signalsByKind);
            totals(json, "slaEvents", "byType", slaEventsByType);
            writeDataQuality(json);
            writeAlertBudget(json);
            writeCommands(json);
            json.nested("versions", written -> {
                written.text("configuration", versions.configuration());
                written.strings("calendars", versions.calendars());
                written.strings("patterns", versions.patterns());
            });
        });
    }

    private void writeDataQuality(JsonRecordWriter json) throws IOException {
        json.nested("dataQuality", quality -> {
            quality.whole("total", sum(conditionsByName));
            counts(quality, "byName", conditionsByName);
            quality.whole("missingNumbers", missingNumbers);
        });
    }

    private void writeCommands(JsonRecordWriter json) throws IOException {
        json.nested("commands", commands -> {
            commands.whole("total", sum(decided.byKind()) + sum(decided.afterTheEnd()));
            counts(commands, "byKind", decided.byKind());
            commands.whole("ignored", decided.ignored());
            commands.whole("afterTheEnd", sum(decided.afterTheEnd()));
        });
    }

    private void writeAlertBudget(JsonRecordWriter json) throws IOException {
        json.nested("alertBudget", budget -> {
            budget.whole("spent", shifts.stream().mapToLong(ShiftAccount::spent).sum());
            budget.whole(
                    "critical",
                    shifts.stream().mapToLong(ShiftAccount::critical).sum());
            budget.whole("held", shifts.stream().mapToLong(ShiftAccount::held).sum());
            budget.nested("shifts", written -> {
                for (ShiftAccount shift : shifts) {
                    written.nested(Rfc3339.format(shift.fromMillis()), account -> {
                        account.whole("perShift", shift.perShift());
                        account.whole("spent", shift.spent());
                        account.whole("critical", shift.critical());
                        account.whole("held", shift.held());
                    });
                }
            });
        });
    }

    private static void totals(JsonRecordWriter json, String name, String by, SortedMap<String, Long> counts)
            throws IOException {
        json.nested(name, nested -> {
            nested.whole("total", sum(counts));
            counts(nested, by, counts);
        });
    }

    private static void counts(JsonRecordWriter json, String name, SortedMap<String, Long> counts) throws IOException {
        json.nested(name, nested -> {
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                nested.whole(count.getKey(), count.getValue());
            }
        });
    }

    private static long sum(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

package io.ruptura.deploy.importing;

import io.ruptura.deploy.importing.event.EventShapes;
import io.ruptura.deploy.importing.event.EventTemplate;
import io.ruptura.deploy.importing.mapping.Condition;
import io.ruptura.deploy.importing.mapping.EventRule;
import io.ruptura.deploy.importing.mapping.Mapping;
import io.ruptura.deploy.importing.mapping.TimeColumn;
import io.ruptura.deploy.importing.mapping.TimeReader;
import io.ruptura.domain.config.binding.SettingsReader.Complaints;
import io.ruptura.domain.event.EventType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must hold in a mapping beyond the shape of its file, found before any row is read. */
final class MappingChecks {

    private final Mapping mapping;
    private final Complaints complaints;

    MappingChecks(Mapping mapping, Complaints complaints) {
        this.mapping = mapping;
        this.complaints = complaints;
    }

    void run() {
        needsText("source", mapping.source(), "/call-log");
        needsText("subject", mapping.subject(), "'{number}'");
        checkFormat();
        boolean zoneIsKnown = checkZone();
        Set<String> times = checkTimes(zoneIsKnown);
        checkConditions("skip", mapping.skip());
        if (mapping.events().isEmpty()) {
            complaints.add(
                    "events", "must have at least one rule", "", "- {type: ruptura.interaction.opened, at: opened}");
        }
        for (int i = 0; i < mapping.events().size(); i++) {
            checkRule("events[" + i + "]", mapping.events().get(i), times);
        }
    }

    private void needsText(String key, String value, String example) {
        if (value.isEmpty()) {
            complaints.add(key, "must be given", "", example);
        }
    }

    private void checkFormat() {
        if (mapping.csv().delimiterText().length() != 1) {
            complaints.add(
                    "csv.delimiter",
                    "must be one character or tab",
                    mapping.csv().delimiter(),
                    "','");
        }
        if (mapping.csv().quote().length() != 1) {
            complaints.add("csv.quote", "must be one character", mapping.csv().quote(), "'\"'");
        }
        try {
            Charset.forName(mapping.csv().charset());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            complaints.add(
                    "csv.charset",
                    "must be the name of an encoding",
                    mapping.csv().charset(),
                    "UTF-8");
        }
    }

    private boolean checkZone() {
        try {
            ZoneId.of(mapping.zone());
            return true;
        } catch (DateTimeException e) {
            complaints.add("zone", "must be a time zone", mapping.zone(), "America/Sao_Paulo");
            return false;
        }
    }

    /** The names of the times. */
    private Set<String> checkTimes(boolean zoneIsKnown) {
        Set<String> known = new LinkedHashSet<>();
        for (int i = 0; i < mapping.times().size(); i++) {
            String key = "times[" + i + "]";
            TimeColumn time = mapping.times().get(i);
            needsText(key + ".name", time.name(), "opened");
            needsText(key + ".text", time.text(), "'{date} {time}'");
            needsText(key + ".format", time.format(), "yyyy-MM-dd HH:mm:ss");
            checkReference(key + ".next-day-after", time.nextDayAfter(), known);
            checkReference(key + ".not-before", time.notBefore(), known);
            if (zoneIsKnown) {
                checkPattern(key + ".format", time);
            }
            if (!known.add(time.name())) {
                complaints.add(key + ".name", "must be given to one time only", time.name(), time.name() + "-2");
            }
        }
        return known;
    }

    private void checkReference(String key, String name, Set<String> known) {
        if (!name.isEmpty() && !known.contains(name)) {
            complaints.add(key, "must be the name of a time above it: " + known, name, "opened");
        }
    }

    private void checkPattern(String key, TimeColumn time) {
        try {
            new TimeReader(time, mapping);
        } catch (IllegalArgumentException e) {
            complaints.add(key, "must be a pattern of DateTimeFormatter", time.format(), "d/M/yyyy H:mm");
        }
    }

    private void checkConditions(String key, List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (condition.isEmpty()) {
                complaints.add(key + "[" + i + "]", "must ask for something", "", "{column: outcome, in: [HANG]}");
            } else if (condition.needsColumn() && condition.column().isEmpty()) {
                complaints.add(key + "[" + i + "].column", "must be given", "", "outcome");
            }
        }
    }

    private void checkRule(String key, EventRule rule, Set<String> times) {
        needsText(key + ".at", rule.at(), String.join(" | ", times));
        if (!rule.at().isEmpty()) {
            EventTemplate.alternatives(rule.at()).stream()
                    .filter(name -> !times.contains(name))
                    .forEach(name -> complaints.add(key + ".at", "must name times: " + times, name, "opened"));
        }
        checkConditions(key + ".when", rule.when());
        checkConditions(key + ".any", rule.any());
        EventType type = EventType.ofWireName(rule.type());
        EventShapes.of(type)
                .ifPresentOrElse(
                        shape -> checkKeys(key + ".data", rule, shape),
                        () -> complaints.add(
                                key + ".type",
                                "must be one of " + String.join(", ", EventShapes.importableTypes()),
                                rule.type(),
                                EventType.INTERACTION_OPENED.wireName()));
    }

    private void checkKeys(String key, EventRule rule, EventShapes.Shape shape) {
        rule.data().forEach((name, text) -> {
            if (shape.kind(name).isEmpty()) {
                complaints.add(
                        key + "." + name,
                        "is not something " + rule.type() + " says; here are " + shape.names(),
                        "",
                        "");
            }
        });
        shape.required().stream()
                .filter(name -> !rule.data().containsKey(name))
                .sorted()
                .forEach(name -> complaints.add(key + "." + name, "must be given", "", name + ": '{some_column}'"));
    }
}

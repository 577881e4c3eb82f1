package io.ruptura.deploy.importing.event;

import io.ruptura.deploy.importing.csv.BadRowException;
import io.ruptura.deploy.importing.csv.Row;
import io.ruptura.deploy.importing.csv.Template;
import io.ruptura.deploy.importing.mapping.EventRule;
import io.ruptura.domain.event.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One rule made ready: which event, when, and what it says, for any row. */
public final class EventTemplate {

    private record Entry(String key, ValueKind kind, Template template) {}

    private final EventRule rule;
    private final EventType type;
    private final List<String> at;
    private final List<Entry> data;

    /** The rule must name a type that can be imported, and keys that its data has. */
    public EventTemplate(EventRule rule) {
        this.rule = rule;
        this.type = EventType.ofWireName(rule.type());
        this.at = alternatives(rule.at());
        EventShapes.Shape shape = EventShapes.of(type).orElseThrow();
        this.data = rule.data().entrySet().stream()
                .map(entry -> new Entry(
                        entry.getKey(), shape.kind(entry.getKey()).orElseThrow(), Template.of(entry.getValue())))
                .toList();
    }

    /** The names of times in a rule, the first that the row has being its own. */
    public static List<String> alternatives(String at) {
        return Stream.of(at.split("\\|")).map(String::strip).toList();
    }

    public EventRule rule() {
        return rule;
    }

    public EventType type() {
        return type;
    }

    /** Epoch milliseconds of the first of the rule's times that the row has. */
    public long time(Map<String, Long> times) {
        return at.stream()
                .filter(times::containsKey)
                .findFirst()
                .map(times::get)
                .orElseThrow(() -> new BadRowException(rule.type() + " needs a time, the row has no " + rule.at()));
    }

    /** The event's data as nested maps in the order of the mapping. */
    Map<String, Object> data(Row row) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Entry entry : data) {
            String text = entry.template().resolve(row);
            if (text != null) {
                put(written, entry.key(), entry.kind().read(entry.key(), text));
            }
        }
        return written;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String key, Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            into.put(key, value);
        } else {
            Object nested = into.computeIfAbsent(key.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) nested, key.substring(dot + 1), value);
        }
    }
}

package io.ruptura.deploy.importing;

import io.ruptura.deploy.importing.csv.BadRowException;
import io.ruptura.deploy.importing.csv.Row;
import io.ruptura.deploy.importing.csv.Template;
import io.ruptura.deploy.importing.event.EventJson;
import io.ruptura.deploy.importing.event.EventTemplate;
import io.ruptura.deploy.importing.event.MappedEvent;
import io.ruptura.deploy.importing.mapping.CaseHistory;
import io.ruptura.deploy.importing.mapping.Mapping;
import io.ruptura.deploy.importing.mapping.RowTimes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns rows into events, one after the other: a row becomes all of its events or, when anything about it is wrong, none. */
final class RowMapper {

    private final Mapping mapping;
    private final Template subject;
    private final RowTimes times;
    private final List<EventTemplate> templates;
    private final EventJson json;
    private final Map<String, CaseHistory> cases = new HashMap<>();

    /** The mapping must have passed {@link MappingChecks}. */
    RowMapper(Mapping mapping) {
        this.mapping = mapping;
        this.subject = Template.of(mapping.subject());
        this.times = new RowTimes(mapping);
        this.templates = mapping.events().stream().map(EventTemplate::new).toList();
        this.json = new EventJson(mapping.source());
    }

    /** What became of one row. */
    record Mapped(boolean skipped, List<MappedEvent> events) {}

    /** @throws BadRowException when the row cannot become events */
    Mapped map(Row row) {
        String caseId = subject.resolve(row);
        if (caseId == null) {
            throw new BadRowException("the row has no subject " + mapping.subject());
        }
        CaseHistory history =
                mapping.remembersCases() ? cases.computeIfAbsent(caseId, name -> new CaseHistory()) : new CaseHistory();
        if (isSkipped(row, history)) {
            return new Mapped(true, List.of());
        }
        List<MappedEvent> events = events(row, caseId, history);
        history.accept(row);
        events.forEach(event -> history.became(event.rule(), event.type()));
        return new Mapped(false, events);
    }

    private boolean isSkipped(Row row, CaseHistory history) {
        return !mapping.skip().isEmpty()
                && mapping.skip().stream().allMatch(condition -> condition.holds(row, history));
    }

    private List<MappedEvent> events(Row row, String caseId, CaseHistory history) {
        Map<String, Long> at = times.read(row);
        List<MappedEvent> events = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            EventTemplate template = templates.get(i);
            if (template.rule().applies(row, history, i)) {
                long time = template.time(at);
                int sequence = history.events() + events.size() + 1;
                byte[] line = json.write(new EventJson.Address(row, i, caseId, sequence), template, time);
                events.add(new MappedEvent(i, template.type(), time, line));
            }
        }
        return events;
    }
}

package io.ruptura.domain.sla.clock;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaEventJson;
import io.ruptura.domain.sla.clock.SlaClocks.Reading;
import io.ruptura.domain.sla.promise.SlaRules;
import java.time.Instant;
import java.util.List;

/** Rules as they are written, and clocks as one would tell of them. */
final class Promises {

    /** Monday to Friday 08:00–18:00 UTC. */
    static final String OFFICE = "calendars: [{id: office, version: 3, weekly: {mon-fri: ['08:00-18:00']}}]\n";

    /** A clock for {@link #clocks}. */
    static final String FIRST = "{metric: first-response, target: 1h, warn-before: 15m}";

    private Promises() {}

    /** One policy for all, named {@code all}, with these clocks, in the hours of the office. */
    static SlaRules clocks(String clocks) {
        return rules(OFFICE + "sla: {policies: [{id: all, clocks: [" + clocks + "]}]}");
    }

    static SlaRules rules(String yaml) {
        RupturaConfig config = ConfigReader.parse(yaml);
        return config.sla().toRules(Calendars.of(config), config.zone());
    }

    /** What happened to the clocks, line by line. */
    static List<String> told(Reading reading) {
        return reading.events().stream().map(Promises::tell).toList();
    }

    /** {@code 09:30 first-response#1 breach BREACHING}; with the day where it is another than the first. */
    static String tell(ClockEvent event) {
        String time = Instant.ofEpochMilli(event.timeMillis()).toString();
        return time.substring(5, 16).replace('T', ' ') + " " + event.metric().wireName() + "#" + event.instance() + " "
                + SlaEventJson.wireName(event.kind()) + " " + event.status();
    }
}

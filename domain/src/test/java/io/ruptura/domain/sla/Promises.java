package io.ruptura.domain.sla;

import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;

/** Rules as they are written, and clocks as one would tell of them. */
final class Promises {

    /** Monday to Friday 08:00–18:00 UTC. */
    static final String OFFICE = "calendars: [{id: office, version: 3, weekly: {mon-fri: ['08:00-18:00']}}]\n";

    private Promises() {}

    /** One policy for all, named {@code all}, with these clocks, in the hours of the office. */
    static SlaRules clocks(String clocks) {
        return rules(OFFICE + "sla: {policies: [{id: all, clocks: [" + clocks + "]}]}");
    }

    static SlaRules rules(String yaml) {
        RupturaConfig config = ConfigReader.parse(yaml);
        return config.sla().toRules(Calendars.of(config), config.zone());
    }

    /** {@code 09:30 first-response#1 breach BREACHING}; with the day where it is another than the first. */
    static String tell(ClockEvent event) {
        String time = java.time.Instant.ofEpochMilli(event.timeMillis()).toString();
        return time.substring(5, 16).replace('T', ' ') + " " + event.metric().wireName() + "#" + event.instance() + " "
                + SlaEventJson.wireName(event.kind()) + " " + event.status();
    }
}

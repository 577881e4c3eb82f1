package io.ruptura.domain.sla;

import io.ruptura.domain.json.JsonRecordWriter;
import java.io.IOException;
import java.util.Locale;

/** Events of clocks on the wire. */
public final class SlaEventJson {

    private static final double SECOND = 1000;

    private SlaEventJson() {}

    public static byte[] write(SlaEvent event) {
        ClockEvent clock = event.clock();
        return JsonRecordWriter.object(json -> {
            json.text("id", event.id());
            json.text("interaction", event.interaction());
            json.text("source", event.source());
            json.text("metric", clock.metric().wireName());
            json.text("clock", wireName(clock.basis()));
            json.whole("instance", clock.instance());
            json.text("type", wireName(clock.kind()));
            json.instant("time", clock.timeMillis());
            json.text("status", clock.status().name());
            seconds(json, "targetSeconds", clock.targetMillis());
            if (clock.kind() == ClockEvent.Kind.APPLY_SLA) {
                seconds(json, "previousTargetSeconds", clock.previousTargetMillis());
            }
            if (clock.dueMillis() == ClockEvent.NONE) {
                json.absent("due");
            } else {
                json.instant("due", clock.dueMillis());
            }
            json.text("policy", clock.policy());
            json.text("calendar", clock.calendar());
            seconds(json, "elapsedBusinessSeconds", clock.elapsedBusinessMillis());
            seconds(json, "elapsedCalendarSeconds", clock.elapsedCalendarMillis());
            json.whole("revision", event.revision());
            if (!event.retracts().isEmpty()) {
                json.strings("retracts", event.retracts());
            }
        });
    }

    /** As in the file and on the topic, such as {@code apply_sla}. */
    public static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void seconds(JsonRecordWriter json, String name, long millis) throws IOException {
        json.number(name, millis == ClockEvent.NONE ? Double.NaN : millis / SECOND);
    }
}

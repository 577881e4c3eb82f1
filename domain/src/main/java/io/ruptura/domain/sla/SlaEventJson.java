package io.ruptura.domain.sla;

import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.JsonRecordWriter;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;

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
            json.text("channel", event.channel());
            json.text("queue", event.queue());
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

    /** Reads strictly: what is wrong is an {@link io.ruptura.domain.json.UnreadableRecordException} whose message says why. */
    public static SlaEvent read(byte[] utf8) {
        JsonRecordReader json = JsonRecordReader.of(utf8);
        ClockEvent clock = new ClockEvent(
                json.requiredWord("metric", SlaEventJson::metric, "a metric of a clock, such as first-response"),
                json.requiredWord("clock", word(SlaTarget.Basis.values()), "one of business, calendar"),
                json.requiredInt("instance"),
                json.requiredWord("type", word(ClockEvent.Kind.values()), "a type of event, such as breach"),
                json.requiredInstant("time"),
                json.requiredWord("status", word(SlaStatus.values()), "a status, such as PENDING"),
                millis(json, "targetSeconds"),
                millis(json, "previousTargetSeconds"),
                json.instant("due", ClockEvent.NONE),
                json.text("policy"),
                json.text("calendar"),
                millis(json, "elapsedBusinessSeconds"),
                millis(json, "elapsedCalendarSeconds"));
        return new SlaEvent(
                json.requiredText("id"),
                json.requiredText("source"),
                json.requiredText("interaction"),
                json.text("channel"),
                json.text("queue"),
                clock,
                json.requiredInt("revision"),
                json.words("retracts"));
    }

    private static SlaMetric metric(String name) {
        for (SlaMetric metric : SlaMetric.values()) {
            if (metric.wireName().equals(name)) {
                return metric;
            }
        }
        return null;
    }

    private static <E extends Enum<E>> Function<String, E> word(E[] all) {
        return name -> {
            for (E constant : all) {
                if (constant.name().equalsIgnoreCase(name)) {
                    return constant;
                }
            }
            return null;
        };
    }

    private static long millis(JsonRecordReader json, String name) {
        double seconds = json.number(name);
        return Double.isNaN(seconds) ? ClockEvent.NONE : Math.round(seconds * SECOND);
    }

    /** As in the file and on the topic, such as {@code apply_sla}. */
    public static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void seconds(JsonRecordWriter json, String name, long millis) throws IOException {
        json.number(name, millis == ClockEvent.NONE ? Double.NaN : millis / SECOND);
    }
}

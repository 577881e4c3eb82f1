package io.ruptura.domain.health;

import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.json.UnreadableRecordException;
import java.util.Locale;

/** Health on the wire. Reading is strict: what is wrong is an {@link UnreadableRecordException} whose message says why. */
public final class HealthJson {

    private HealthJson() {}

    public static byte[] write(Health health) {
        return JsonRecordWriter.object(json -> {
            json.text("kind", wireName(health.kind()));
            json.text("name", health.name());
            json.text("status", wireName(health.status()));
            json.instant("asOf", health.asOfMillis());
            if (health.newestMillis() == 0) {
                json.absent("newest");
            } else {
                json.instant("newest", health.newestMillis());
            }
            json.number("perMinute", health.perMinute());
            json.text("detail", health.detail());
            json.text("code", health.code());
            json.texts("values", health.values());
        });
    }

    public static Health read(byte[] utf8) {
        JsonRecordReader json = JsonRecordReader.of(utf8);
        return new Health(
                json.requiredWord(
                        "kind",
                        name -> word(Health.Kind.values(), name),
                        "one of source, job, store, policy, data-quality, alert-budget, learned"),
                json.requiredText("name"),
                json.requiredWord(
                        "status",
                        name -> word(Health.Status.values(), name),
                        "one of ok, quiet, late, restarting, down, refused, doubtful"),
                json.requiredInstant("asOf"),
                json.instant("newest", 0),
                json.number("perMinute"),
                json.text("detail"),
                json.text("code"),
                json.texts("values"));
    }

    static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E word(E[] all, String wireName) {
        for (E constant : all) {
            if (wireName(constant).equals(wireName)) {
                return constant;
            }
        }
        return null;
    }
}

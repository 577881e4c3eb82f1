package io.ruptura.console.api;

import io.javalin.http.Context;
import io.ruptura.console.api.exchange.Answers;
import io.ruptura.console.view.LiveView;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.HealthJson;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.rupture.Rupture;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** {@code GET /api/v1/health}: how each part is doing, how old what the topics say is, and the worst of it in one word. */
public final class HealthRoute {

    private final Supplier<LiveView> view;
    private final ServiceClock clock;

    public HealthRoute(Supplier<LiveView> view, ServiceClock clock) {
        this.view = view;
        this.clock = clock;
    }

    public void get(Context request) {
        LiveView seen = view.get();
        long now = clock.now();
        Answers.json(request, JsonRecordWriter.object(json -> {
            json.text("status", worst(seen.health()));
            json.instant("now", now);
            json.written(
                    "components",
                    seen.health().stream()
                            .sorted(Comparator.comparing(Health::key))
                            .map(HealthJson::write)
                            .toList());
            json.nested("topics", topics -> {
                topic(topics, "metrics", seen.newestMillis(), now);
                topic(topics, "expectations", newest(seen.bands(), ExpectedBand::endMillis), now);
                topic(topics, "ruptures", newest(seen.ruptures(now), Rupture::updatedAtMillis), now);
                topic(topics, "health", newest(seen.health(), Health::asOfMillis), now);
            });
        }));
    }

    /** {@code quiet} may be right, and a policy that is refused leaves the one before it in force: neither makes the whole worse, nor does what is no part of it. */
    private static String worst(Collection<Health> parts) {
        return parts.stream()
                .filter(part -> part.kind().isPart())
                .map(Health::status)
                .filter(status -> status != Health.Status.QUIET)
                .max(Comparator.naturalOrder())
                .orElse(Health.Status.OK)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static void topic(JsonRecordWriter json, String name, long newest, long now) throws IOException {
        json.nested(name, topic -> {
            if (newest == 0) {
                topic.absent("newest");
                topic.absent("lagSeconds");
            } else {
                topic.instant("newest", newest);
                topic.number("lagSeconds", Math.max(0, (now - newest) / 1000.0));
            }
        });
    }

    private static <T> long newest(Collection<T> records, ToLongFunction<T> time) {
        return records.stream().mapToLong(time).max().orElse(0);
    }
}

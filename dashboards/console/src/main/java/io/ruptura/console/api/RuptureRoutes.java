package io.ruptura.console.api;

import io.javalin.http.Context;
import io.ruptura.archive.History;
import io.ruptura.archive.HistoryUnavailableException;
import io.ruptura.console.api.exchange.Answers;
import io.ruptura.console.api.exchange.Question;
import io.ruptura.console.api.exchange.Refusal;
import io.ruptura.console.view.LiveView;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.command.CommandJson;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/ruptures} and {@code /api/v1/ruptures/{id}}. What goes on is known without the store; what ended is the store's, with what is newer
 * in sight laid over it.
 */
public final class RuptureRoutes {

    private static final int MOST = 1_000;
    private static final List<String> STATES = List.of("open", "ended", "all");
    private static final Comparator<Rupture> LATEST_FIRST =
            Comparator.comparingLong(Rupture::onsetMillis).reversed().thenComparing(Rupture::id);

    private final Supplier<LiveView> view;
    private final History history;
    private final ServiceClock clock;
    private final Plans plans = new Plans();

    public RuptureRoutes(Supplier<LiveView> view, History history, ServiceClock clock) {
        this.view = view;
        this.history = history;
        this.clock = clock;
    }

    public void list(Context request) {
        Question question = new Question(request);
        String state = question.word("state", STATES);
        long to = question.instant("to", clock.now());
        long from = question.instant("from", state.equals("open") ? Long.MIN_VALUE : to - LiveView.REMEMBERED_MILLIS);
        int limit = question.limit(MOST);
        List<Rupture> past = state.equals("open") ? List.of() : history.ruptures(from, to, MOST);
        List<byte[]> found = newest(past, view.get().ruptures(clock.now())).stream()
                .filter(rupture -> state.equals("all")
                        || state.equals("ended") == rupture.state().isOver())
                .filter(rupture -> rupture.onsetMillis() <= to && lastMillis(rupture) >= from)
                .sorted(LATEST_FIRST)
                .limit(limit)
                .map(RuptureJson::write)
                .toList();
        Answers.json(request, JsonRecordWriter.object(json -> json.written("ruptures", found)));
    }

    public void one(Context request) {
        String id = request.pathParam("id");
        Optional<Rupture> live = view.get().rupture(id);
        List<Rupture> revisions = revisions(id, live);
        if (revisions.isEmpty()) {
            throw Refusal.notFound("id", id, "must be the id of a rupture");
        }
        Rupture newest = revisions.get(revisions.size() - 1);
        Optional<String> plan = plans.of(newest.plan(), request.header("Accept-Language"));
        Answers.json(request, JsonRecordWriter.object(json -> {
            json.written("rupture", RuptureJson.write(newest));
            json.written("revisions", revisions.stream().map(RuptureJson::write).toList());
            json.written(
                    "commands",
                    view.get().commandsAbout(id).stream()
                            .map(CommandJson::write)
                            .toList());
            if (plan.isPresent()) {
                json.text("planMarkdown", plan.get());
            }
        }));
    }

    /** Oldest first, up to the newest in sight, which the store may not have yet. A store that is down costs the past, not the present. */
    private List<Rupture> revisions(String id, Optional<Rupture> live) {
        Map<Integer, Rupture> revisions = new HashMap<>();
        try {
            history.revisions(id).forEach(revision -> revisions.put(revision.revision(), revision));
        } catch (HistoryUnavailableException down) {
            if (live.isEmpty()) {
                throw down;
            }
        }
        live.ifPresent(newest -> revisions.put(newest.revision(), newest));
        return revisions.values().stream()
                .sorted(Comparator.comparingInt(Rupture::revision))
                .toList();
    }

    private static Collection<Rupture> newest(List<Rupture> past, List<Rupture> live) {
        Map<String, Rupture> newest = new HashMap<>();
        past.forEach(rupture -> newest.put(rupture.id(), rupture));
        live.forEach(rupture -> newest.merge(
                rupture.id(), rupture, (stored, seen) -> stored.revision() > seen.revision() ? stored : seen));
        return newest.values();
    }

    private static long lastMillis(Rupture rupture) {
        return rupture.state().isOver() ? rupture.updatedAtMillis() : Long.MAX_VALUE;
    }
}

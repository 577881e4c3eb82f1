package io.ruptura.console.api;

import io.javalin.http.Context;
import io.ruptura.console.api.exchange.Answers;
import io.ruptura.console.api.exchange.Question;
import io.ruptura.console.api.exchange.Refusal;
import io.ruptura.console.provenance.Provenance;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.schedule.Window;
import java.util.OptionalLong;

/** {@code GET /api/v1/provenance}: where a number comes from. */
public final class ProvenanceRoute {

    private final Provenance provenance;

    public ProvenanceRoute(Provenance provenance) {
        this.provenance = provenance;
    }

    public void get(Context request) {
        Question question = new Question(request);
        String scope = question.scope();
        Window window = question.window();
        Metric metric = Metric.ofWireName(question.metric());
        OptionalLong end = question.instant("end");
        byte[] answer = provenance
                .of(scope, window, metric, end)
                .orElseThrow(() -> Refusal.notFound(
                        end.isPresent() ? "end" : "scope",
                        end.isPresent() ? request.queryParam("end") : scope,
                        "must be of a window that was published"));
        Answers.json(request, answer);
    }
}

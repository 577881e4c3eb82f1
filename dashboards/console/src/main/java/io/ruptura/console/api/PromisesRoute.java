package io.ruptura.console.api;

import io.javalin.http.Context;
import io.ruptura.console.api.exchange.Answers;
import io.ruptura.console.api.exchange.Question;
import io.ruptura.console.promise.Promises;
import io.ruptura.console.view.LiveView;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.scope.Scope;
import java.util.function.Supplier;

/** {@code GET /api/v1/promises}: how the clocks of what was promised stand in a scope. */
public final class PromisesRoute {

    private final Supplier<LiveView> view;
    private final ServiceClock clock;

    public PromisesRoute(Supplier<LiveView> view, ServiceClock clock) {
        this.view = view;
        this.clock = clock;
    }

    public void get(Context request) {
        Scope scope = new Scope(new Question(request).scope());
        Answers.json(
                request, Promises.of(view.get().clocks(), scope, clock.now()).json());
    }
}

package io.ruptura.console.api;

import io.ruptura.console.api.command.CommandRoutes;

/** The parts of the JSON API, by what they are about. */
public record Api(
        ApiDocument document,
        ServiceRoute service,
        HistoryRoutes history,
        RuptureRoutes ruptures,
        CommandRoutes commands,
        HealthRoute health,
        ProvenanceRoute provenance,
        PromisesRoute promises) {}

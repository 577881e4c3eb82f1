package io.ruptura.domain.metric;

/** A scope at a step: its key, where its windows stand, where its panes are kept, and the step end to move on to. */
public record Position(String scope, ScopeBook book, ScopeStore store, long end) {}

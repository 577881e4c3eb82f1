package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.metric.pane.ScopeBook;

/**
 * A scope at a step: its key, where its windows stand, where its panes are kept, and the step end to move on to.
 *
 * @param isBehind whether this end is so far behind the clock that only what is worth it is published, see {@link CatchUp}
 */
public record Position(String scope, ScopeBook book, ScopeStore store, long end, boolean isBehind) {

    /** A position that keeps up with time. */
    public Position(String scope, ScopeBook book, ScopeStore store, long end) {
        this(scope, book, store, end, false);
    }
}

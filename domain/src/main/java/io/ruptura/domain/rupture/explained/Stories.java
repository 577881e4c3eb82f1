package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.rupture.course.ScopeStory;

/** What is remembered of every scope. */
@FunctionalInterface
public interface Stories {

    /** By the scope's canonical key; null when nothing is known of it. */
    ScopeStory of(String scope);
}

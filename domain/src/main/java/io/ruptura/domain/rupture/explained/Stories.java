package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.rupture.course.ScopeStory;
import io.ruptura.domain.scope.Scope;
import java.util.List;

/** What is remembered of every scope. */
public interface Stories {

    /** By the scope's canonical key; null when nothing is known of it. */
    ScopeStory of(String scope);

    /** Those known that lie in a scope and fix one dimension more. */
    List<String> oneNarrowerThan(String scope);

    /** Whether a scope lies in another and fixes one dimension more. */
    static boolean isOneNarrower(String scope, String than) {
        Scope whole = new Scope(than);
        Scope part = new Scope(scope);
        return part.dimensions().size() == whole.dimensions().size() + 1 && whole.contains(part);
    }
}

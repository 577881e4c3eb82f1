package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.rupture.Rupture;
import java.util.List;

/**
 * What one instant did.
 *
 * @param revisions in the order they happened
 * @param nextDeadlineMillis when time alone changes something next; Long.MAX_VALUE for never
 */
public record LifecycleStep(LifecycleState state, List<Rupture> revisions, long nextDeadlineMillis) {}

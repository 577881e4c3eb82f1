package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.rupture.Rupture;
import java.util.List;

/** What one instant did: the state after it, and the revisions to publish, in order. */
public record ExplainingStep(ExplainingState state, List<Rupture> revisions) {}

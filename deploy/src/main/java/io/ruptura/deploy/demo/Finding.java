package io.ruptura.deploy.demo;

import io.ruptura.domain.rupture.Rupture;
import io.ruptura.simulator.trouble.Episode;
import java.util.Optional;

/** A planted rupture and what was found of it. {@code found} is the first revision of the rupture that shows it best; empty while there is none. */
record Finding(Episode planted, Optional<Rupture> found) {

    /** How long after it began it was known, in milliseconds of the service; 0 while it is not. */
    long delayMillis() {
        return found.map(rupture -> rupture.detectedAtMillis() - planted.fromMillis())
                .orElse(0L);
    }
}

package io.ruptura.domain.sla;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Status;

/** What is said of an interaction whose clocks can take in no more of it, and when it is forgotten. */
public final class FullMemory {

    private FullMemory() {}

    /**
     * The interaction has as many moments as are remembered.
     *
     * @param most how many
     */
    public static Health reached(String source, String interaction, int most, long asOfMillis) {
        String detail = "interaction " + interaction + " of " + source + " has " + most
                + " events that clocks learn from (metrics.max-events-per-interaction): from now on they follow only what opens, moves, resumes or ends it";
        return condition(source, interaction, Status.DOUBTFUL, asOfMillis, detail);
    }

    /** It is over for so long that it was forgotten. */
    public static Health forgotten(String source, String interaction, long asOfMillis) {
        return condition(
                source, interaction, Status.OK, asOfMillis, "interaction " + interaction + " is over and forgotten");
    }

    private static Health condition(String source, String interaction, Status status, long asOfMillis, String detail) {
        return new Health(
                Health.Kind.DATA_QUALITY,
                "clocks " + source + " " + interaction,
                status,
                asOfMillis,
                0,
                Double.NaN,
                detail);
    }
}

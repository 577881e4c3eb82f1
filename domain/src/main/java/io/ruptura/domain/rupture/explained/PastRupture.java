package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import java.util.List;

/**
 * What is remembered of a rupture that is over.
 *
 * @param endMillis since when nothing was seen of it
 * @param resolvedBy what ended it: {@code itself} or {@code person}
 */
public record PastRupture(
        String id,
        RuptureKind kind,
        String scope,
        Severity severity,
        long onsetMillis,
        long endMillis,
        String resolvedBy,
        List<Contributor> contributors) {

    private static final double MINUTE = 60_000;

    public PastRupture {
        contributors = List.copyOf(contributors);
    }

    static PastRupture of(Account ended) {
        Rupture rupture = ended.told();
        boolean isByPerson = rupture.reason().equals(ChangeReason.RESOLVED_BY_PERSON.wireName());
        return new PastRupture(
                rupture.id(),
                rupture.kind(),
                rupture.scope(),
                rupture.severity(),
                rupture.onsetMillis(),
                ended.quietSinceMillis() == 0 ? rupture.updatedAtMillis() : ended.quietSinceMillis(),
                isByPerson ? "person" : "itself",
                rupture.contributors());
    }

    double minutes() {
        return Math.max(1, Math.rint((double) (endMillis - onsetMillis) / MINUTE));
    }
}

package io.ruptura.domain.quality.sequence;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Status;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of a source whose numbers are missing. */
public final class SequenceCondition {

    private static final int MOST_TOLD = 3;

    private SequenceCondition() {}

    /** The state of doubt at an instant. */
    public static Health of(String source, Numbering numbering, long nowMillis) {
        return new Health(
                        Health.Kind.DATA_QUALITY,
                        "sequence " + source,
                        numbering.isInDoubt() ? Status.DOUBTFUL : Status.OK,
                        nowMillis,
                        0,
                        Double.NaN,
                        numbering.isInDoubt() ? missing(numbering) : over(numbering))
                .saying(
                        "sequence",
                        Map.of(
                                "missing",
                                Long.toString(numbering.isInDoubt() ? numbering.open() : 0),
                                "lost",
                                Long.toString(numbering.lost())));
    }

    private static String missing(Numbering numbering) {
        String first =
                numbering.gaps().stream().limit(MOST_TOLD).map(Gap::toString).collect(Collectors.joining(", "));
        String more = numbering.gaps().size() > MOST_TOLD ? " and more" : "";
        return numbering.open() + " numbers are missing: " + first + more + before(numbering);
    }

    private static String over(Numbering numbering) {
        return numbering.lost() == 0 ? "all numbers came" : "none is waited for any more" + before(numbering);
    }

    private static String before(Numbering numbering) {
        return numbering.lost() == 0 ? "" : "; " + numbering.lost() + " never came";
    }
}

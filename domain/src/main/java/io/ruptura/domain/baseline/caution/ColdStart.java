package io.ruptura.domain.baseline.caution;

/**
 * Whether a scope is watched for less than two full seasons, which are weeks: what is usual on a Monday is then known from one Monday or from none. What is unusual
 * there is told all the same, and labelled.
 */
public final class ColdStart {

    private static final long TWO_WEEKS = 14 * 24 * 3_600_000L;

    private ColdStart() {}

    /** @param sinceMillis end of the first window seen of the scope */
    public static boolean isAt(long nowMillis, long sinceMillis) {
        return nowMillis - sinceMillis < TWO_WEEKS;
    }
}

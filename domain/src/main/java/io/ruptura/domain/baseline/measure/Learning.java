package io.ruptura.domain.baseline.measure;

/**
 * Whether a measure may be learned from: not while it has shifted, unless it has for so long that it is the new normal.
 *
 * @param unusualMillis time not learned from, worn off by usual time
 */
public record Learning(long unusualMillis) {

    public static final Learning NEW = new Learning(0);

    /** Usual time wears off unusual time at this share of its pace. */
    private static final long WEAR = 24;

    /** After a window of this length; unusual time is counted up to {@code atMostMillis}. */
    public Learning after(boolean isUnusual, long lengthMillis, long atMostMillis) {
        return new Learning(
                isUnusual
                        ? Math.min(atMostMillis, unusualMillis + lengthMillis)
                        : Math.max(0, unusualMillis - lengthMillis / WEAR));
    }

    /** Whether to learn from a window after which things stand like this. */
    public boolean mayLearn(boolean isUnusual, long atMostMillis) {
        return !isUnusual || unusualMillis >= atMostMillis;
    }
}

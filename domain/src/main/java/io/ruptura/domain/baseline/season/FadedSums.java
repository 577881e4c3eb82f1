package io.ruptura.domain.baseline.season;

/** What was added up by hour or slot, faded, as memories hold it: there are many of them, so in single precision. */
public final class FadedSums {

    private FadedSums() {}

    /** So many sums, each faded to {@code kept}; zeros where none were held before anything was seen. */
    public static float[] faded(float[] sums, int length, double kept) {
        float[] result = new float[length];
        for (int i = 0; i < sums.length; i++) {
            result[i] = (float) (sums[i] * kept);
        }
        return result;
    }

    /** Over all hours or slots. */
    public static double total(float[] sums) {
        double total = 0;
        for (float sum : sums) {
            total += sum;
        }
        return total;
    }
}

package io.ruptura.benchmarks.quality.planted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How late ruptures of contacts that come or stay away were named, as multiples of when somebody who knew their size could have told them from chance. */
final class Timeliness {

    private final double surprise;
    private final List<Double> multiples = new ArrayList<>();
    private final List<Double> knowableMinutes = new ArrayList<>();

    /** @param surprise what the shipped pattern asks for */
    Timeliness(double surprise) {
        this.surprise = surprise;
    }

    /** One that was not named is later than any. */
    void add(Verdict.Find find, UsualRates usual) {
        Planted planted = find.planted();
        double knowable = usual.knowableMillis(planted.scope().key(), planted.fromMillis(), planted.factor(), surprise);
        knowableMinutes.add(knowable / 60_000);
        multiples.add(find.isNamed() ? find.delaySeconds() * 1e3 / knowable : Double.POSITIVE_INFINITY);
    }

    Map<String, Object> row() {
        double[] sorted = sorted(multiples);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("surprise", surprise);
        row.put("planted", sorted.length);
        row.put("withinTwice", Arrays.stream(sorted).filter(ratio -> ratio <= 2).count());
        if (sorted.length > 0) {
            row.put("median", KindTable.rounded(sorted[(sorted.length - 1) / 2]));
            row.put("knowableMinutesMedian", KindTable.rounded(sorted(knowableMinutes)[(sorted.length - 1) / 2]));
        }
        return row;
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}

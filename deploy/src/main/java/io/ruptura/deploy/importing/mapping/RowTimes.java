package io.ruptura.deploy.importing.mapping;

import io.ruptura.deploy.importing.csv.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The named times of one row, each moved by its rules about the ones named before it. */
public final class RowTimes {

    private static final long HALF_DAY_MILLIS = 12 * 3_600_000L;
    private static final long DAY_MILLIS = 2 * HALF_DAY_MILLIS;

    private final List<TimeReader> readers = new ArrayList<>();

    public RowTimes(Mapping mapping) {
        mapping.times().forEach(time -> readers.add(new TimeReader(time, mapping)));
    }

    /** Name to epoch milliseconds; a time the row does not have is not in it. */
    public Map<String, Long> read(Row row) {
        Map<String, Long> times = new HashMap<>();
        for (TimeReader reader : readers) {
            Long millis = reader.read(row);
            if (millis != null) {
                times.put(reader.column().name(), settle(millis, reader.column(), times));
            }
        }
        return times;
    }

    private static long settle(long millis, TimeColumn column, Map<String, Long> times) {
        Long dayOf = times.get(column.nextDayAfter());
        long settled = dayOf != null && millis < dayOf - HALF_DAY_MILLIS ? millis + DAY_MILLIS : millis;
        Long earliest = times.get(column.notBefore());
        return earliest == null ? settled : Math.max(settled, earliest);
    }
}

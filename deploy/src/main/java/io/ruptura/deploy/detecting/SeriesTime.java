package io.ruptura.deploy.detecting;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Timestamps of a series: RFC 3339 with any offset, or {@code yyyy-MM-dd HH:mm:ss} in UTC. */
final class SeriesTime {

    private SeriesTime() {}

    /** Epoch milliseconds; throws {@link DateTimeException} for anything else. */
    static long parse(String text) {
        String iso = text.strip().replace(' ', 'T');
        boolean hasOffset =
                iso.endsWith("Z") || iso.endsWith("z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        return hasOffset
                ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}

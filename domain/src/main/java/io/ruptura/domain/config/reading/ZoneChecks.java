package io.ruptura.domain.config.reading;

import io.ruptura.domain.config.binding.Mistakes;
import io.ruptura.domain.config.binding.Nearest;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Whether a time zone exists; the nearest one is suggested. */
final class ZoneChecks {

    private ZoneChecks() {}

    static void run(String path, String zone, Mistakes mistakes) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            String example = Nearest.of(zone, ZoneId.getAvailableZoneIds()).orElse("America/Sao_Paulo");
            mistakes.addWritten(path, "must be a time zone of the IANA list", zone, example);
        }
    }
}

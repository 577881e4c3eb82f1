package io.ruptura.benchmarks.quality.planted;

import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.plan.Foresight;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What the events of a history announce, as the engine learns it from them. */
final class Announced {

    private static final int MOST_BYTES = 1 << 18;

    private Announced() {}

    static Foresight in(Path events) throws IOException {
        EventDecoder decoder = new EventDecoder(MOST_BYTES);
        List<Announcement> announced = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(events), 1 << 16), StandardCharsets.ISO_8859_1))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if ((line.contains("operation.planned") || line.contains("channel.status-changed"))
                        && decoder.decode(line.getBytes(StandardCharsets.ISO_8859_1), null, Long.MAX_VALUE)
                                instanceof Decoded.Accepted read
                        && Announcement.isMadeOf(read.event().type())) {
                    announced.add(Announcement.of(read.event()));
                }
            }
        }
        return Foresight.of(announced);
    }
}

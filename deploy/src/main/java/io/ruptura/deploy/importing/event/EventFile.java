package io.ruptura.deploy.importing.event;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes events in the order of their time; those of one instant stay in the order of the rows. The file appears when it is whole. Holds all events in
 * memory: about half a kilobyte each.
 */
public final class EventFile {

    private static final int BUFFER = 1 << 16;

    private final List<MappedEvent> events = new ArrayList<>();

    public void add(List<MappedEvent> more) {
        events.addAll(more);
    }

    public void write(Path file) throws IOException {
        events.sort(Comparator.comparingLong(MappedEvent::timeMillis));
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = open(file, unfinished)) {
            for (MappedEvent event : events) {
                out.write(event.json());
                out.write('\n');
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static OutputStream open(Path file, Path unfinished) throws IOException {
        OutputStream bytes = Files.newOutputStream(unfinished);
        boolean compress = file.getFileName().toString().endsWith(".gz");
        return new BufferedOutputStream(compress ? new GZIPOutputStream(bytes, BUFFER) : bytes, BUFFER);
    }
}

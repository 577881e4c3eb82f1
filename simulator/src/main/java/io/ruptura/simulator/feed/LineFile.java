package io.ruptura.simulator.feed;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes lines to a file as they come, compressed when its name ends in {@code .gz}. */
public final class LineFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private long lines;

    public LineFile(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        boolean compress = file.getFileName().toString().endsWith(".gz");
        this.out = new BufferedOutputStream(compress ? new GZIPOutputStream(bytes, BUFFER) : bytes, BUFFER);
    }

    /** Writes one line and its end. */
    public void write(byte[] line) {
        try {
            out.write(line);
            out.write('\n');
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

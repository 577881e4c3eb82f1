package io.ruptura.jobs.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The completed checkpoints that a job left in its folder. */
public final class Checkpoints {

    /** folder / run / chk-N / _metadata. */
    private static final int DEPTH = 3;

    private Checkpoints() {}

    /** The folder of the checkpoint completed last; one that was cut off while being written has no metadata and does not count. */
    public static Optional<Path> latest(Path jobFolder) throws IOException {
        if (!Files.isDirectory(jobFolder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(jobFolder, DEPTH, (file, attributes) -> isMetadata(file))) {
            return files.max(Comparator.comparing(Checkpoints::completedAt)
                            .thenComparing(metadata -> number(metadata.getParent())))
                    .map(Path::getParent);
        }
    }

    private static boolean isMetadata(Path file) {
        return file.getFileName().toString().equals("_metadata")
                && file.getParent().getFileName().toString().startsWith("chk-");
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
    }

    private static FileTime completedAt(Path metadata) {
        try {
            return Files.getLastModifiedTime(metadata);
        } catch (IOException gone) {
            // Flink removes old checkpoints while it runs.
            return FileTime.fromMillis(0);
        }
    }
}

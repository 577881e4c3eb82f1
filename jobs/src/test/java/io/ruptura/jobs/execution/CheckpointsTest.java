package io.ruptura.jobs.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    @TempDir
    Path folder;

    @Test
    void findsNothingBeforeTheFirstRun() throws IOException {
        assertThat(Checkpoints.latest(folder.resolve("never-made"))).isEmpty();
        assertThat(Checkpoints.latest(folder)).isEmpty();
    }

    @Test
    void findsTheOneCompletedLastAcrossRuns() throws IOException {
        completed("run-a/chk-9", 1_000);
        Path newest = completed("run-b/chk-2", 2_000);

        assertThat(Checkpoints.latest(folder)).contains(newest);
    }

    @Test
    void takesTheHigherNumberOfTwoCompletedInTheSameInstant() throws IOException {
        completed("run-a/chk-9", 1_000);
        Path newest = completed("run-a/chk-10", 1_000);

        assertThat(Checkpoints.latest(folder)).contains(newest);
    }

    @Test
    void leavesOutOneThatWasCutOff() throws IOException {
        Path whole = completed("run-a/chk-1", 1_000);
        Files.createDirectories(folder.resolve("run-a/chk-2"));

        assertThat(Checkpoints.latest(folder)).contains(whole);
    }

    private Path completed(String name, long millis) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(name));
        Path metadata = Files.createFile(checkpoint.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(millis));
        return checkpoint;
    }
}

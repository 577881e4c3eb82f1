package io.ruptura.deploy.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The output files of contract §6 in one folder. Files of an earlier replay are replaced; whatever else is there is left alone. */
record ReplayFiles(Path folder) {

    /** Makes the folder, and removes an earlier summary, so that a summary always means a whole replay, and what not every replay writes. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(summary());
        Files.deleteIfExists(Path.of(slaEvents()));
    }

    String metrics() {
        return folder.resolve("metrics.jsonl").toString();
    }

    String ruptures() {
        return folder.resolve("ruptures.jsonl").toString();
    }

    String signals() {
        return folder.resolve("signals.jsonl").toString();
    }

    /** Written where promises are configured. */
    String slaEvents() {
        return folder.resolve("sla-events.jsonl").toString();
    }

    String deadLetters() {
        return folder.resolve("dead-letters.jsonl").toString();
    }

    String dataQuality() {
        return folder.resolve("data-quality.jsonl").toString();
    }

    Path summary() {
        return folder.resolve("summary.json");
    }
}

package io.ruptura.deploy.replay.trial;

import java.nio.file.Path;

/** What a {@link Trial} writes into its folder: a line per record, in a total order. */
public record TrialFiles(Path folder) {

    /** Every revision of every rupture that a rule set raised, contract §3. */
    public Path ruptures(String ruleSet) {
        return folder.resolve("ruptures-" + ruleSet + ".jsonl");
    }

    /** Where and when a service level fell below its target: {@code {"scope","at","serviceLevel","target","due"}}. */
    public Path breaches() {
        return folder.resolve("breaches.jsonl");
    }
}

package io.ruptura.patterns.module;

import io.ruptura.domain.rupture.RuptureKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A pattern as the catalogue knows it; everything here is read from the EPL module itself.
 *
 * @param id kebab-case; the file's name and the output statement's
 * @param version rises when the same observations give other candidates
 * @param severityRule how bad it is when, one sentence that names the tunables
 * @param horizon how far back a candidate may depend on observations; what the journal must hold
 * @param description language tag to one sentence; always {@code en} and {@code pt-BR}
 * @param runbook path of the page for people
 * @param text the module as written
 */
public record PatternModule(
        String id,
        int version,
        RuptureKind kind,
        String severityRule,
        Duration horizon,
        Map<String, String> description,
        String runbook,
        List<Tunable> tunables,
        ModuleText text) {

    public PatternModule {
        description = Map.copyOf(description);
        tunables = List.copyOf(tunables);
    }

    /** As published with every rupture it finds, such as {@code demand-spike@1}. */
    public String label() {
        return id + "@" + version;
    }
}

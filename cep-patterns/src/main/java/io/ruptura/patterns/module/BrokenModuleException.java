package io.ruptura.patterns.module;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for modules that must not run; carries everything that is wrong with them, not only the first. */
public final class BrokenModuleException extends RuntimeException {

    private final transient List<Finding> findings;

    public BrokenModuleException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}

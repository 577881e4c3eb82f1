package io.ruptura.patterns;

import io.ruptura.patterns.check.ModuleCheck;
import io.ruptura.patterns.module.BrokenModuleException;
import io.ruptura.patterns.module.Finding;
import io.ruptura.patterns.module.PatternModule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Modules read one after the other: the sound ones, and everything found wrong on the way. */
public final class CatalogReading {

    private final List<PatternModule> modules = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Where the text of a module comes from. */
    interface Text {
        String read() throws IOException;
    }

    CatalogReading() {}

    void add(String file, Text text) throws IOException {
        try {
            PatternModule module = ModuleCheck.admit(file, text.read());
            if (modules.stream().anyMatch(known -> known.id().equals(module.id()))) {
                findings.add(new Finding(file, 1, "there is another pattern " + module.id()));
            } else {
                modules.add(module);
            }
        } catch (CharacterCodingException notText) {
            findings.add(new Finding(file, 1, "is not UTF-8 text"));
        } catch (BrokenModuleException broken) {
            findings.addAll(broken.findings());
        }
    }

    /** The sound modules. */
    public PatternCatalog sound() {
        return new PatternCatalog(modules);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The catalogue when nothing is wrong. */
    PatternCatalog orThrow() {
        if (!findings.isEmpty()) {
            throw new BrokenModuleException(findings);
        }
        return sound();
    }
}

package io.ruptura.patterns.check;

import com.espertech.esper.common.client.EPCompiled;
import io.ruptura.patterns.module.BrokenModuleException;
import io.ruptura.patterns.module.Finding;
import io.ruptura.patterns.module.ModuleCompiler;
import io.ruptura.patterns.module.ModuleMetadata;
import io.ruptura.patterns.module.ModuleText;
import io.ruptura.patterns.module.PatternModule;
import io.ruptura.patterns.module.Statement;
import io.ruptura.patterns.module.Tunable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The gate every module passes before it may run. */
public final class ModuleCheck {

    /** Observations of a day are what a journal may be asked to hold, and a restart to go through again. */
    private static final Duration LONGEST_HORIZON = Duration.ofDays(1);

    private ModuleCheck() {}

    /** The module of a file's text; throws {@link BrokenModuleException} with all that is wrong with it. */
    public static PatternModule admit(String file, String epl) {
        ModuleText text = ModuleText.read(file, epl);
        List<Finding> findings = new ArrayList<>();
        PatternModule module = collect(findings, () -> ModuleMetadata.of(text));
        for (Statement statement : text.statements()) {
            StatementRules.broken(statement).forEach(reason -> findings.add(finding(text, statement, reason)));
        }
        EPCompiled compiled = collect(findings, () -> ModuleCompiler.compile(text, Map.of()));
        if (module != null && compiled != null) {
            Statement output = text.outputs().get(0);
            OutputColumns.broken(module.id(), compiled).forEach(reason -> findings.add(finding(text, output, reason)));
            findings.addAll(beyondHorizon(module, Map.of()));
        }
        if (!findings.isEmpty()) {
            throw new BrokenModuleException(findings);
        }
        return module;
    }

    /** Whether the module, with these values of tunables, looks further back than it declares. */
    public static List<Finding> beyondHorizon(PatternModule module, Map<String, Double> values) {
        Map<String, Double> tunables = new HashMap<>();
        module.tunables().forEach((Tunable tunable) -> tunables.put(tunable.name(), tunable.byDefault()));
        tunables.putAll(values);
        if (module.horizon().compareTo(LONGEST_HORIZON) > 0) {
            String reason = "the horizon " + module.horizon() + " is longer than the journal may be, " + LONGEST_HORIZON
                    + "; what looks further back belongs in a baseline";
            return List.of(finding(module.text(), module.text().outputs().get(0), reason));
        }
        double seconds = new LookBack(tunables).secondsOf(module.text());
        if (seconds <= module.horizon().toMillis() / 1000.0) {
            return List.of();
        }
        String reason = Double.isNaN(seconds)
                ? "the length of a window cannot be worked out; write it with numbers and tunables, such as #time(HOLD_SECONDS sec)"
                : "windows and patterns look back " + seconds + " s, longer than the declared horizon "
                        + module.horizon();
        return List.of(finding(module.text(), module.text().outputs().get(0), reason));
    }

    private static Finding finding(ModuleText text, Statement statement, String reason) {
        return new Finding(text.file(), statement.line(), reason);
    }

    private static <T> T collect(List<Finding> findings, Supplier<T> step) {
        try {
            return step.get();
        } catch (BrokenModuleException broken) {
            findings.addAll(broken.findings());
            return null;
        }
    }
}

package io.ruptura.patterns.module;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.module.Module;
import com.espertech.esper.common.client.module.ModuleItem;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompileExceptionItem;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiles a module with its tunables set; a window whose length is a tunable follows it, which no later change of a variable could do. */
public final class ModuleCompiler {

    private ModuleCompiler() {}

    /** Byte code of the module; {@code values} replace the defaults of tunables by name. */
    public static EPCompiled compile(ModuleText text, Map<String, Double> values) {
        List<ModuleItem> items = text.statements().stream()
                .map(statement -> new ModuleItem(epl(statement, values)))
                .toList();
        Module module = new Module(text.name(), null, Set.of(), Set.of(), items, null);
        try {
            return EPCompilerProvider.getCompiler()
                    .compile(module, new CompilerArguments(AdmittedClasses.only(EventTypes.configuration())));
        } catch (EPCompileException broken) {
            throw new BrokenModuleException(List.of(finding(text, values, broken)));
        }
    }

    private static String epl(Statement statement, Map<String, Double> values) {
        if (!statement.isTunable()) {
            return statement.epl();
        }
        String name = statement.model().getCreateVariable().getVariableName();
        return values.containsKey(name)
                ? "create constant variable double " + name + " = " + values.get(name)
                : statement.epl();
    }

    /** Esper names the statement by its text, with line ends turned into spaces, in the exception and at the end of the message. */
    private static Finding finding(ModuleText text, Map<String, Double> values, EPCompileException broken) {
        String reason = ModuleText.firstLine(broken);
        int line = 1;
        List<EPCompileExceptionItem> items = broken.getItems() == null ? List.of() : broken.getItems();
        for (EPCompileExceptionItem item : items) {
            reason = reason.replace(" [" + item.getExpression() + "]", "");
            line = text.statements().stream()
                    .filter(statement -> oneLine(epl(statement, values)).equals(oneLine(item.getExpression())))
                    .mapToInt(Statement::line)
                    .findFirst()
                    .orElse(line);
        }
        return new Finding(text.file(), line, reason);
    }

    private static String oneLine(String epl) {
        return epl.strip().replaceAll("\\s+", " ");
    }
}

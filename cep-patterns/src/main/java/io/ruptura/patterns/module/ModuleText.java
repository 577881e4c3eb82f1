package io.ruptura.patterns.module;

import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.module.Module;
import com.espertech.esper.common.client.module.ModuleItem;
import com.espertech.esper.common.client.module.ParseException;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An EPL module as written, split into statements.
 *
 * @param file where it was read from, for messages
 * @param id the file's name without folder and ending
 * @param name the {@code module} declaration, or null
 */
public record ModuleText(String file, String id, String name, List<Statement> statements) {

    public ModuleText {
        statements = List.copyOf(statements);
    }

    /** Splits and parses; throws {@link BrokenModuleException} with every statement that is not EPL. */
    public static ModuleText read(String file, String epl) {
        Module module = parse(file, epl);
        List<Finding> findings = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (ModuleItem item : module.getItems()) {
            if (!item.isCommentOnly()) {
                readStatement(file, item, statements, findings);
            }
        }
        if (!findings.isEmpty()) {
            throw new BrokenModuleException(findings);
        }
        return new ModuleText(file, idOf(file), module.getName(), statements);
    }

    public List<Statement> tunables() {
        return statements.stream().filter(Statement::isTunable).toList();
    }

    public List<Statement> outputs() {
        return statements.stream().filter(Statement::isOutput).toList();
    }

    private static Module parse(String file, String epl) {
        try {
            return EPCompilerProvider.getCompiler().parseModule(epl);
        } catch (ParseException | IOException broken) {
            throw new BrokenModuleException(List.of(new Finding(file, 1, firstLine(broken))));
        }
    }

    private static void readStatement(
            String file, ModuleItem item, List<Statement> statements, List<Finding> findings) {
        int line = Math.max(1, item.getLineNumberContent());
        try {
            var model = EPCompilerProvider.getCompiler().eplToModel(item.getExpression(), new Configuration());
            statements.add(new Statement(line, item.getExpression(), model));
        } catch (EPCompileException broken) {
            findings.add(new Finding(file, line, firstLine(broken)));
        }
    }

    /** Esper repeats the whole statement below the first line. */
    static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("not EPL");
    }

    private static String idOf(String file) {
        String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
        return name.endsWith(".epl") ? name.substring(0, name.length() - ".epl".length()) : name;
    }
}

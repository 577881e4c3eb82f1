package io.ruptura.patterns.module;

import com.espertech.esper.common.client.soda.ConstantExpression;
import com.espertech.esper.common.client.soda.CreateVariableClause;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Reads a {@link PatternModule} from the annotations of its text and collects all that is missing. */
public final class ModuleMetadata {

    private static final String LANGUAGE_PT = "description.pt-BR";

    private final ModuleText text;
    private final List<Finding> findings = new ArrayList<>();

    private ModuleMetadata(ModuleText text) {
        this.text = text;
    }

    /** The module's metadata; throws {@link BrokenModuleException} naming every annotation that is missing or wrong. */
    public static PatternModule of(ModuleText text) {
        ModuleMetadata metadata = new ModuleMetadata(text);
        PatternModule module = metadata.read();
        if (!metadata.findings.isEmpty()) {
            throw new BrokenModuleException(metadata.findings);
        }
        return module;
    }

    private PatternModule read() {
        List<Tunable> tunables = text.tunables().stream().map(this::tunable).toList();
        if (text.name() == null) {
            missing(
                    1,
                    "a module declaration, such as: module ruptura." + text.id().replace('-', '_') + ";");
        }
        if (text.outputs().size() != 1) {
            missing(1, "exactly one output statement, found " + text.outputs().size());
            return null;
        }
        Statement output = text.outputs().get(0);
        String name = output.annotation("name");
        require(output, text.id().equals(name), "@name('" + text.id() + "'), the file's name");
        String english = annotated(output, output.annotation("description"), "@description('one sentence')");
        String portuguese = tagged(output, LANGUAGE_PT, text -> !text.isBlank(), "uma frase");
        String kind = tagged(output, "kind", value -> RuptureKind.ofWireName(value) != null, "demand-spike");
        String version = tagged(output, "version", value -> value.matches("[1-9][0-9]{0,8}"), "1");
        String horizon = tagged(output, "horizon", ModuleMetadata::isPositiveDuration, "PT15M");
        String severity = tagged(output, "severity", ModuleMetadata::namesSeverity, "critical from X, otherwise minor");
        String runbook =
                tagged(output, "runbook", value -> value.endsWith(".md"), "docs/runbooks/" + text.id() + ".md");
        if (!findings.isEmpty()) {
            return null;
        }
        return new PatternModule(
                text.id(),
                Integer.parseInt(version),
                RuptureKind.ofWireName(kind),
                severity,
                Duration.parse(horizon),
                Map.of("en", english, "pt-BR", portuguese),
                runbook,
                tunables,
                text);
    }

    private Tunable tunable(Statement statement) {
        CreateVariableClause variable = statement.model().getCreateVariable();
        boolean constant = variable.isConstant() && "double".equals(variable.getVariableType());
        require(statement, constant, "create constant variable double " + variable.getVariableName());
        String description =
                annotated(statement, statement.annotation("description"), "@description('one sentence with its unit')");
        boolean literal = variable.getOptionalAssignment() instanceof ConstantExpression value
                && value.getConstant() instanceof Number;
        require(statement, literal, "a number as default of " + variable.getVariableName());
        double byDefault = literal
                ? ((Number) ((ConstantExpression) variable.getOptionalAssignment()).getConstant()).doubleValue()
                : Double.NaN;
        return new Tunable(variable.getVariableName(), description, byDefault);
    }

    private String tagged(Statement output, String name, Predicate<String> valid, String example) {
        String value = output.tag(name);
        require(
                output,
                value != null && valid.test(value),
                "@tag(name='" + name + "', value='...'), was " + value + " (e.g. '" + example + "')");
        return value;
    }

    private String annotated(Statement statement, String value, String form) {
        require(statement, value != null && !value.isBlank(), form);
        return value;
    }

    private void require(Statement statement, boolean holds, String form) {
        if (!holds) {
            missing(statement.line(), form);
        }
    }

    private void missing(int line, String form) {
        findings.add(new Finding(text.file(), line, "needs " + form));
    }

    private static boolean isPositiveDuration(String text) {
        try {
            return Duration.parse(text).toMillis() > 0;
        } catch (DateTimeParseException | ArithmeticException notADuration) {
            return false;
        }
    }

    private static boolean namesSeverity(String rule) {
        String lower = rule.toLowerCase(Locale.ROOT);
        return Arrays.stream(Severity.values()).anyMatch(severity -> lower.contains(severity.wireName()));
    }
}
